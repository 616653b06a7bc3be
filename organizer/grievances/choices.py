"""The words that a case's columns hold."""

from enum import StrEnum


class CaseKind(StrEnum):
    INDIVIDUAL = "individual"
    GROUP = "group"
    UNION = "union"


class Forum(StrEnum):
    CONTRACT = "contract grievance"
    EEO = "EEO complaint"
    MSPB = "MSPB appeal"
    ULP = "unfair labor practice charge"
    OTHER = "other statute"


class Service(StrEnum):
    HAND = "by hand"
    MAIL = "by mail"
    EMAIL = "by e-mail"
    SYSTEM = "in the agency’s system"
