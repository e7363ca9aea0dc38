"""A pasted instruction made edits."""

from fastapi import APIRouter

from service.api.deps import AsActor, InHouse
from service.api.schemas.instructing import InstructionIn, InstructionOut
from service.usecases.instructing import ReadInstruction, read_instruction

router = APIRouter(prefix="/acts", tags=["amendments"])


@router.post("/{act}/instruction")
def post_instruction(act: str, body: InstructionIn, actor: AsActor, house: InHouse) -> InstructionOut:
    """The edits that an instruction asks for, to be confirmed; or where it fails. Nothing is stored."""
    query = ReadInstruction(actor, act, body.text, body.language_named(), body.parent_named())
    return InstructionOut.model_validate(read_instruction(query, house))
