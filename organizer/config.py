"""Settings from the environment, read once at the top and handed down as values."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
CONTRACTS = PROJECT / "contracts"


def _setting(env: str, what: str) -> dict[str, str]:
    return {"env": env, "what": what}


@dataclass(frozen=True)
class Config:
    home: Path = field(metadata=_setting("ORGANIZER_HOME", "the data folder"))
    database_url: str = field(metadata=_setting("DATABASE_URL", "where the database is"))
    model_dir: Path = field(
        metadata=_setting("ORGANIZER_MODEL", "the search model and the second reader")
    )
    public_url: str = field(metadata=_setting("PUBLIC_URL", "the address people reach"))
    llm_url: str = field(metadata=_setting("LLM_URL", "a language model of the local's own"))
    smtp_url: str = field(metadata=_setting("SMTP_URL", "the local's mail server"), repr=False)
    mail_from: str = field(metadata=_setting("MAIL_FROM", "the address notices come from"))
    dkim_key: str = field(metadata=_setting("DKIM_KEY", "the key that signs mail"))
    dkim_selector: str = field(metadata=_setting("DKIM_SELECTOR", "the name of that key in DNS"))
    bounce_mailbox: str = field(
        metadata=_setting("BOUNCE_MAILBOX", "where mail that came back is collected"), repr=False
    )
    sms_url: str = field(metadata=_setting("SMS_URL", "the text-message gateway"))
    sms_token: str = field(
        metadata=_setting("SMS_TOKEN", "what the gateway knows us by"), repr=False
    )
    hook_token: str = field(
        metadata=_setting("HOOK_TOKEN", "what a gateway that reports to us must show"), repr=False
    )
    trusted_proxy: str = field(
        metadata=_setting("TRUSTED_PROXY", "the address of the reverse proxy whose word is taken")
    )

    @property
    def is_tls(self) -> bool:
        return self.public_url.startswith("https://")


def from_environment(environ: Mapping[str, str] = os.environ) -> Config:
    home = Path(environ.get("ORGANIZER_HOME") or PROJECT / "instance").expanduser().resolve()
    database = environ.get("DATABASE_URL") or f"sqlite:///{home / 'organizer.db'}"
    return Config(
        home=home,
        database_url=database,
        model_dir=Path(environ.get("ORGANIZER_MODEL") or PROJECT / ".model"),
        public_url=environ.get("PUBLIC_URL", "").rstrip("/"),
        llm_url=environ.get("LLM_URL", "").rstrip("/"),
        smtp_url=environ.get("SMTP_URL", ""),
        mail_from=environ.get("MAIL_FROM", ""),
        dkim_key=environ.get("DKIM_KEY", ""),
        dkim_selector=environ.get("DKIM_SELECTOR") or "organizer",
        bounce_mailbox=environ.get("BOUNCE_MAILBOX", ""),
        sms_url=environ.get("SMS_URL", ""),
        sms_token=environ.get("SMS_TOKEN", ""),
        hook_token=environ.get("HOOK_TOKEN", ""),
        trusted_proxy=environ.get("TRUSTED_PROXY", ""),
    )
