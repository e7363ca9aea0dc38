"""A protocol in words, Russian or English: what the content says as codes, told in sentences."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from service.domain.ids import Language
from service.usecases.ports.formats import Line, Page
from service.usecases.views.meetings import ProtocolView

Words = Mapping[str, str]

RU: Words = {
    "title": "Протокол заседания",
    "draft": "ПРОЕКТ: протокол не подписан",
    "where": "Место проведения",
    "hall": "в зале",
    "remote": "дистанционно",
    "hybrid": "в зале и дистанционно",
    "absent": "отсутствует",
    "opened": "Открыто",
    "closed": "Закрыто",
    "chaired": "Председательствует",
    "short_notice": "Созвано с сокращённым сроком уведомления",
    "present": "Присутствуют",
    "quorum": "Для решений необходимо присутствие {needed} из {of}.",
    "no_quorum_rule": "Кворум правилами не установлен.",
    "from": "с",
    "until": "до",
    "voice_of": "голос",
    "item": "Вопрос {number}. {title}",
    "removed": "Снят с повестки",
    "postponed_item": "Рассмотрение отложено",
    "waiting": "Не рассмотрен",
    "changed": "Изменение повестки",
    "amendment": "Поправка № {number}",
    "decision": "Решение",
    "adopted": "принята",
    "rejected": "отклонена",
    "postponed": "отложена",
    "withdrawn": "снята автором",
    "fallen": "отпала",
    "satisfied": "учтена",
    "absorbed": "поглощена",
    "rejected_by_implication": "отклонена вследствие принятия другой",
    "by_vote": "по результатам голосования",
    "by_en_bloc": "в составе таблицы, единым решением",
    "by_chair": "объявлено председателем",
    "offline": "принято при потере связи и сверено",
    "undone": "решение отменено",
    "reason": "Основание",
    "follows": "Вследствие этого: № {number} – {outcome}",
    "vote": "Голосование",
    "text": "о тексте в целом",
    "clause": "о структурной единице с принятыми поправками: {cited}",
    "units": "касается",
    "falls": "ни одной статьи проекта не осталось: проект отклонён",
    "stands": "Текст сохраняется в прежней редакции, поправки не приняты: {units}",
    "consensus": "консенсус",
    "by_delegation": "один голос от делегации",
    "by_member": "по числу членов",
    "simple": "простое большинство",
    "two_thirds": "две трети",
    "absolute": "абсолютное большинство",
    "double": "двойной порог",
    "counted": "за – {for}, против – {against}, воздержались – {abstained}; присутствуют {present} (кворум {quorum})",
    "counted_consensus": "возражений – {against}, заявили, что не возражают, – {said}, промолчали – {silent}, "
    "воздержались – {abstained}; присутствуют {present} (кворум {quorum})",
    "reserved_on": "к решению",
    "no_longer": "решение отменено",
    "result_adopted": "принято",
    "result_rejected": "отклонено",
    "result_objected": "консенсус не достигнут",
    "result_no_quorum": "кворума нет, решение не принято",
    "cancelled": "голосование прекращено",
    "vote_undone": "результат отменён",
    "for": "за",
    "against": "против",
    "objects": "возражает",
    "abstains": "воздерживается",
    "wording": "приемлемая редакция",
    "on_behalf": "записано секретариатом",
    "postpone": "отложить",
    "keep_base": "сохранить исходный текст",
    "bracket": "оставить альтернативы в скобках",
    "return_to_group": "вернуть в рабочую группу",
    "resolution": "Решение председателя",
    "reservation": "Оговорка",
    "separate_opinion": "Особое мнение",
    "chair": "Председатель",
    "secretary": "Секретарь",
    "signed": "подписано {at}",
    "unsigned": "не подписано",
    "hash": "Контрольная сумма (SHA-256)",
}

EN: Words = {
    "title": "Minutes of the meeting",
    "draft": "DRAFT: not signed",
    "where": "Place",
    "hall": "in the hall",
    "remote": "remote",
    "hybrid": "in the hall and remote",
    "absent": "absent",
    "opened": "Opened",
    "closed": "Closed",
    "chaired": "In the chair",
    "short_notice": "Convened with shorter notice",
    "present": "Present",
    "quorum": "{needed} of {of} must be present to decide.",
    "no_quorum_rule": "The rules set no quorum.",
    "from": "from",
    "until": "until",
    "voice_of": "voice",
    "item": "Item {number}. {title}",
    "removed": "Taken off the agenda",
    "postponed_item": "Consideration postponed",
    "waiting": "Not considered",
    "changed": "Change of the agenda",
    "amendment": "Amendment No. {number}",
    "decision": "Decision",
    "adopted": "adopted",
    "rejected": "rejected",
    "postponed": "postponed",
    "withdrawn": "withdrawn by its author",
    "fallen": "fallen",
    "satisfied": "satisfied",
    "absorbed": "absorbed",
    "rejected_by_implication": "rejected by the adoption of another",
    "by_vote": "by vote",
    "by_en_bloc": "with its table, en bloc",
    "by_chair": "declared by the chair",
    "offline": "made while the connection was lost, and reconciled",
    "undone": "the decision was taken back",
    "reason": "Reason",
    "follows": "In consequence: No. {number} – {outcome}",
    "vote": "Vote",
    "text": "on the text as a whole",
    "clause": "on a unit as amended: {cited}",
    "units": "on",
    "falls": "no article of the draft is left: the draft is rejected",
    "stands": "The text stands as it was, no amendment being adopted: {units}",
    "consensus": "consensus",
    "by_delegation": "one voice a delegation",
    "by_member": "by members",
    "simple": "simple majority",
    "two_thirds": "two thirds",
    "absolute": "absolute majority",
    "double": "double threshold",
    "counted": "for {for}, against {against}, abstained {abstained}; present {present} (quorum {quorum})",
    "counted_consensus": "objections {against}, said to have none {said}, silent {silent}, abstained {abstained}; "
    "present {present} (quorum {quorum})",
    "reserved_on": "on",
    "no_longer": "undone since",
    "result_adopted": "adopted",
    "result_rejected": "rejected",
    "result_objected": "no consensus",
    "result_no_quorum": "no quorum, nothing decided",
    "cancelled": "the vote was ended without a result",
    "vote_undone": "the result was taken back",
    "for": "for",
    "against": "against",
    "objects": "objects",
    "abstains": "abstains",
    "wording": "acceptable wording",
    "on_behalf": "entered by the secretariat",
    "postpone": "postpone",
    "keep_base": "keep the base text",
    "bracket": "leave the alternatives in brackets",
    "return_to_group": "return to the working group",
    "resolution": "The chair's choice",
    "reservation": "Reservation",
    "separate_opinion": "Separate opinion",
    "chair": "Chair",
    "secretary": "Secretary",
    "signed": "signed {at}",
    "unsigned": "not signed",
    "hash": "Checksum (SHA-256)",
}


def minutes(view: ProtocolView, language: Language, zone: ZoneInfo) -> Page:
    """The protocol as a page in one language; times in the zone of record."""
    teller = _Teller(language, RU if language == "ru" else EN, zone)
    content = view.content
    title = f"{teller.words['title']}: {teller.name(content['body'])}, {teller.day(content['date'])}"
    footer = f"{teller.words['hash']}: {view.hash}"
    return Page(title, language, (*teller.head(view), *teller.items(content), *teller.signatures(view)), footer)


class _Teller:
    """Puts the parts of a protocol into words of one language."""

    def __init__(self, language: Language, words: Words, zone: ZoneInfo) -> None:
        self.language, self.words, self.zone = language, words, zone

    def name(self, name: Mapping[str, str] | None) -> str:
        """A name in this language, else in Russian."""
        return (name or {}).get(self.language) or (name or {}).get("ru", "")

    def day(self, written: str) -> str:
        """A day as it is written."""
        return date.fromisoformat(written).strftime("%d.%m.%Y")

    def at(self, written: str | None) -> str:
        """A time of day in the zone of record, with its day."""
        return datetime.fromisoformat(written).astimezone(self.zone).strftime("%d.%m.%Y %H:%M") if written else "–"

    def head(self, view: ProtocolView) -> Iterator[Line]:
        """Where and when, and who was there."""
        content, words = view.content, self.words
        if view.status != "signed":
            yield Line("small", words["draft"])
        yield Line("text", f"{words['where']}: {content['place'] or '–'} ({words[content['mode']]})")
        yield Line("text", f"{words['opened']}: {self.at(content['opened_at'])}")
        yield Line("text", f"{words['closed']}: {self.at(content['closed_at'])}")
        yield Line("text", f"{words['chaired']}: {self.name(content['opened_by']) or '–'}")
        if content["short_notice"]:
            yield Line("text", f"{words['short_notice']}: {content['short_notice']}")
        yield Line("heading", words["present"])
        for seat in content["present"]:
            yield Line("text", self._seat(seat))
        quorum = content["quorum"]
        yield Line("text", words["no_quorum_rule"] if quorum["needed"] is None else words["quorum"].format(**quorum))

    def items(self, content: Mapping[str, Any]) -> Iterator[Line]:
        """Every item with what was decided under it."""
        for item in content["items"]:
            title = {"number": item["number"], "title": self.name(item["title"])}
            yield Line("heading", self.words["item"].format(**title))
            ends = {"removed": "removed", "postponed": "postponed_item", "waiting": "waiting"}
            if item["state"] in ends:
                yield Line("text", self.words[ends[item["state"]]])
            if item["reason"]:
                yield Line("text", f"{self.words['changed']}: {item['reason']}")
            yield from self._decided(item)
            if item["note"]:
                yield Line("text", item["note"])

    def signatures(self, view: ProtocolView) -> Iterator[Line]:
        """Who signed, and in what capacity somebody still has to."""
        signed = {one.capacity: one for one in view.signatures}
        for capacity in ("chair", "secretary"):
            one = signed.get(capacity)
            said = self.words["unsigned"]
            if one is not None:
                at = self.words["signed"].format(at=self.at(one.at.isoformat()))
                said = f"{self.name(one.person.name)}, {at}"
            yield Line("text", f"{self.words[capacity]}: {said}")

    def _decided(self, item: Mapping[str, Any]) -> Iterator[Line]:
        """What was voted and decided under an item, what stands as it was, and what was reserved."""
        for vote in item["votes"]:
            yield from self._vote(vote)
        for decision in item["decisions"]:
            yield from self._decision(decision)
        if item.get("stands"):
            yield Line("text", self.words["stands"].format(units=", ".join(map(self.name, item["stands"]))))
        for one in item["reservations"]:
            yield Line("text", f"{self.words[one['kind']]} ({self.name(one['body'])}){self._on(one)}: {one['text']}")

    def _seat(self, seat: Mapping[str, Any]) -> str:
        said = f"{self.name(seat['name'])} – {self.words[seat['state']]}"
        if seat["from"]:
            said += f", {self.words['from']} {self.at(seat['from'])}"
        if seat["until"]:
            said += f" {self.words['until']} {self.at(seat['until'])}"
        return said + (f"; {self.words['voice_of']}: {self.name(seat['holder'])}" if seat["holder"] else "")

    def _decision(self, one: Mapping[str, Any]) -> Iterator[Line]:
        words = self.words
        whose = ", ".join(map(self.name, one["signatories"]))
        where = self.name(one["cited"])
        yield Line("item", f"{words['amendment'].format(number=_label(one))} ({whose}){', ' + where if where else ''}")
        if said := self.name(one["said"]):
            yield Line("text", said)
        notes = [words[f"by_{one['way']}"], self.at(one["at"]), *([words["offline"]] if one["offline"] else [])]
        yield Line("text", f"{words['decision']}: {words.get(one['outcome'], one['outcome'])} ({'; '.join(notes)})")
        if one["reason"]:
            yield Line("text", f"{words['reason']}: {one['reason']}")
        for fell in one["falls"]:
            outcome = words.get(fell["outcome"], fell["outcome"])
            yield Line("small", words["follows"].format(number=_label(fell), outcome=f"{outcome} ({fell['rule']})"))
        if one["undone_at"]:
            why = f": {one['undone_reason']}" if one.get("undone_reason") else ""
            yield Line("text", f"{words['undone']}: {self.at(one['undone_at'])}, {self.name(one['undone_by'])}{why}")

    def _vote(self, vote: Mapping[str, Any]) -> Iterator[Line]:
        words = self.words
        about = self._about(vote)
        threshold = f", {words[vote['threshold']]}" if vote["threshold"] else ""
        yield Line("item", f"{words['vote']}: {about} ({words[vote['way']]}{threshold})")
        for voice in vote["voices"]:
            yield Line("small", self._voice(voice, consensus=vote["way"] == "consensus"))
        if vote["result"]:
            told = self._counted(vote)
            yield Line("text", f"{words['result_' + vote['result']['result']]}: {told}")
            if vote["result"].get("falls"):
                yield Line("text", words["falls"])
        if vote["status"] in ("cancelled", "undone"):
            ended = words["cancelled" if vote["status"] == "cancelled" else "vote_undone"]
            yield Line("text", f"{ended}{': ' + vote['reason'] if vote['reason'] else ''}")
        if vote["resolution"]:
            why = f" ({vote['resolution']['reason']})" if vote["resolution"]["reason"] else ""
            yield Line("text", f"{words['resolution']}: {words[vote['resolution']['option']]}{why}")

    def _on(self, reserved: Mapping[str, Any]) -> str:
        """What a reservation stands on; protocols signed before that was told of say nothing."""
        on = reserved.get("on")
        if not on:
            return ""
        cited = self.name(on["cited"])
        where = f", {cited}" if on["number"] is not None and cited else ""
        ended = self.words.get(on["outcome"] or f"result_{on['result']}", "")
        undone = f", {self.words['no_longer']}" if on["undone"] else ""
        return f", {self.words['reserved_on']}: {self._about(on)}{where}{' – ' + ended if ended else ''}{undone}"

    def _counted(self, vote: Mapping[str, Any]) -> str:
        """The count in words; in a consensus silence is told apart from those who said that they do not object."""
        result = vote["result"]
        if vote["way"] != "consensus" or "silent" not in result:
            return self.words["counted"].format(**result)
        return self.words["counted_consensus"].format(**{**result, "said": result["for"] - result["silent"]})

    def _about(self, vote: Mapping[str, Any]) -> str:
        """What a vote was on: an amendment, a unit, what was asked in words, else the text as a whole."""
        if vote["number"] is not None:
            return self.words["amendment"].format(number=_label(vote))
        cited = self.name(vote.get("cited"))
        return self.words["clause"].format(cited=cited) if cited else vote["question"] or self.words["text"]

    def _voice(self, voice: Mapping[str, Any], *, consensus: bool) -> str:
        said = "objects" if consensus and voice["voice"] == "against" else voice["voice"]
        parts = [f"{self.name(voice['name'])} – {self.words[said]}"]
        parts += [voice["reason"]] if voice["reason"] else []
        units = ", ".join(map(self.name, voice.get("units", ())))
        parts += [f"{self.words['units']}: {units}"] if units else []
        parts += [f"{self.words['wording']}: {voice['wording']}"] if voice["wording"] else []
        parts += [f"{self.words['reservation']}: {voice['reservation']}"] if voice["reservation"] else []
        parts += [self.words["on_behalf"]] if voice["on_behalf"] else []
        return "; ".join(parts)


def _label(numbered: Mapping[str, Any]) -> str:
    """«12», and of a part «12/1»; protocols signed before parts were told apart have the number alone."""
    part = numbered.get("part", 0)
    return f"{numbered['number']}/{part}" if part else str(numbered["number"])
