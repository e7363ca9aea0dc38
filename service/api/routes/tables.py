"""Tables 1, 2, 3: recommendations, what is pulled out of them, one question on a whole table."""

from typing import Annotated

from fastapi import APIRouter, Query

from service.api.deps import AsActor, InHouse
from service.api.schemas.tables import (
    ConfirmationOfTables,
    ForeseenAsked,
    ForeseenOut,
    PullOutIn,
    RecommendationIn,
    TableDecision,
    TablesOut,
)
from service.domain.ids import AmendmentId, Hash
from service.usecases.receipt import Receipt
from service.usecases.tables import (
    ConfirmTables,
    DecideTable,
    PullOutAmendment,
    PutBackAmendment,
    Recommend,
    ShowForeseen,
    confirm_tables,
    decide_table,
    list_tables,
    pull_out,
    put_back,
    recommend,
    show_foreseen,
)

router = APIRouter(tags=["tables"])


@router.get("/acts/{act}/tables")
def get_tables(act: str, actor: AsActor, house: InHouse) -> TablesOut:
    """What is recommended for each amendment, table by table."""
    return TablesOut.model_validate(list_tables(actor, act, house))


@router.post("/acts/{act}/tables/confirmation")
def post_tables_confirmation(act: str, body: ConfirmationOfTables, actor: AsActor, house: InHouse) -> Receipt:
    """Confirm recommendations in the name of the commission."""
    return confirm_tables(ConfirmTables(actor, act, tuple(map(AmendmentId, body.amendments))), house)


@router.get("/acts/{act}/tables/{table}/foreseen")
def get_foreseen(
    act: str, table: int, asked: Annotated[ForeseenAsked, Query()], actor: AsActor, house: InHouse
) -> ForeseenOut:
    """What one question on a table would decide, and what would follow."""
    query = ShowForeseen(actor, act, table, frozenset(asked.excepted))
    return ForeseenOut.model_validate(show_foreseen(query, house))


@router.post("/acts/{act}/tables/{table}/decision", status_code=201)
def post_table_decision(act: str, table: int, body: TableDecision, actor: AsActor, house: InHouse) -> Receipt:
    """Decide a table en bloc on the picture that was shown."""
    cmd = DecideTable(actor, act, table, frozenset(body.excepted), Hash(body.sees), body.reason)
    return decide_table(cmd, house)


@router.post("/amendments/{amendment}/recommendation", status_code=201)
def post_recommendation(amendment: str, body: RecommendationIn, actor: AsActor, house: InHouse) -> Receipt:
    """Propose into which table an amendment goes."""
    return recommend(Recommend(actor, AmendmentId(amendment), body.table, body.reason), house)


@router.post("/amendments/{amendment}/pull-out", status_code=201)
def post_pull_out(amendment: str, body: PullOutIn, actor: AsActor, house: InHouse) -> Receipt:
    """Have an amendment decided by itself."""
    return pull_out(PullOutAmendment(actor, AmendmentId(amendment), body.reason), house)


@router.post("/amendments/{amendment}/putting-back")
def post_putting_back(amendment: str, actor: AsActor, house: InHouse) -> Receipt:
    """Let an amendment be decided with its table after all."""
    return put_back(PutBackAmendment(actor, AmendmentId(amendment)), house)
