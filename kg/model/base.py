"""The base of every record: frozen, and closed to unknown keys."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A pydantic model that cannot change after it is made and refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
