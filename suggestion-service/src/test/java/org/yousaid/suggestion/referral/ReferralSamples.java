package org.yousaid.suggestion.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yousaid.suggestion.process.Words;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverChanged;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverNamed;
import org.yousaid.suggestion.referral.ReceiverEvent.ReceiverRetired;
import org.yousaid.suggestion.referral.ReferralEvent.BodyAnswered;
import org.yousaid.suggestion.referral.ReferralEvent.BodyChased;
import org.yousaid.suggestion.referral.ReferralEvent.BodyStayedSilent;
import org.yousaid.suggestion.referral.ReferralEvent.ReferralEnded;
import org.yousaid.suggestion.referral.ReferralEvent.SuggestionReferred;
import org.yousaid.suggestion.referral.ReferralEvent.WordsReleased;
import org.yousaid.suggestion.suggestion.ReceiverId;
import org.yousaid.suggestion.suggestion.Samples;
import org.yousaid.support.vault.SealedContact;

/** One receiver and one referral, as commands and events speak of them. */
public final class ReferralSamples {

    public static final ReceiverId POLICE = ReceiverId.of("00000000000000000000000p0c");
    public static final ReferralId ID = ReferralId.of(Samples.ID);
    public static final Instant NOON = Samples.NOON;
    public static final Instant LATE = Instant.parse("2026-12-13T00:00:00Z");
    public static final Instant LATER = LATE.plus(Duration.ofDays(7));
    public static final SealedContact CONTACT = new SealedContact(Samples.ADA.value() + ".AAAA");
    public static final SealedContact NEW_CONTACT = new SealedContact(Samples.ADA.value() + ".BBBB");

    public static final ReceiverDetails DETAILS = new ReceiverDetails(
            new Words(Map.of("en", "Greenfield Police", "cy", "Heddlu'r Maes Glas")),
            "Crime and speeding",
            21,
            CONTACT);

    public static final Asked ASKED = new Asked(
            POLICE,
            "Greenfield Police",
            CONTACT,
            Samples.TITLE,
            Samples.TEXT,
            Samples.NOTE,
            "E05002087",
            "carla",
            LocalDate.parse("2026-12-12"));

    private ReferralSamples() {}

    public static List<ReceiverEvent> ofAReceiver() {
        return List.of(
                new ReceiverNamed(POLICE, "fingerprint", DETAILS, "carla", NOON),
                new ReceiverChanged(POLICE, DETAILS, "carla", NOON),
                new ReceiverRetired(POLICE, "carla", NOON));
    }

    public static SuggestionReferred referred(int round) {
        return new SuggestionReferred(ID, round, ASKED, LATE, NOON);
    }

    public static BodyChased chased(int number, Instant nextAt) {
        return new BodyChased(ID, 1, ASKED.at(NEW_CONTACT), number, nextAt, LATE);
    }

    public static BodyAnswered answered(BodyAnswer answer) {
        return new BodyAnswered(ID, 1, ASKED, answer, Samples.NOTE, LATE);
    }

    public static List<ReferralEvent> ofAReferral() {
        return List.of(
                referred(1),
                chased(1, LATER),
                new BodyStayedSilent(ID, 1, ASKED, LATER),
                answered(BodyAnswer.DONE),
                new WordsReleased(ID, 1, "carla", LATER),
                new ReferralEnded(ID, 1, LATER));
    }
}
