package org.yousaid.notification;

import java.time.Instant;
import java.util.Random;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;

/** Values that tests speak of. */
public final class Known {

    public static final PersonId PERSON = new PersonId("person-0123456789abcdefghjkmnpqrs");
    public static final SealedContact CONTACT = new SealedContact(PERSON.value() + ".c2VhbGVk");
    public static final SealedContact LATER_CONTACT = new SealedContact(PERSON.value() + ".bGF0ZXI");
    public static final SealedText TEXT = new SealedText("text-0123456789abcdefghjkmnpqrs.c2VhbGVk");
    public static final Reference RESPONSE = Reference.mint(new Random(1));
    public static final Reference IDEA = Reference.mint(new Random(2));
    public static final ConsultationSummary CONSULTATION =
            new ConsultationSummary("consultation-square", "a-square-for-people", "A square for people");
    public static final Instant MADE = Instant.parse("2026-11-21T10:15:00Z");
    public static final Instant RECORDED = Instant.parse("2026-11-21T17:40:00Z");
    public static final Instant DUE = Instant.parse("2026-12-19T10:15:00Z");

    private Known() {}
}
