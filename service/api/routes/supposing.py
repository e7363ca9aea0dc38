"""What an act would say under a chosen set of amendments."""

from fastapi import APIRouter

from service.api.deps import AsActor, InHouse
from service.api.schemas.supposing import SupposedIn, SupposedOut
from service.usecases.supposing import suppose

router = APIRouter(prefix="/acts", tags=["acts"])


@router.post("/{act}/what-if")
def post_what_if(act: str, body: SupposedIn, actor: AsActor, house: InHouse) -> SupposedOut:
    """The present text as it would be with these amendments in it; nothing is stored."""
    return SupposedOut.model_validate(suppose(body.read(actor, act), house))
