package org.yousaid.suggestion.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yousaid.contract.Consents;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.contract.Reference;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.suggestion.SuggestionCommand.MoveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ReceiveSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionCommand.ScreenSuggestion;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionMoved;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReceived;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionScreened;
import org.yousaid.support.request.ExpectedVersion;
import org.yousaid.support.vault.PersonId;
import org.yousaid.support.vault.SealedContact;
import org.yousaid.support.vault.SealedText;
import org.yousaid.support.vault.TextOwner;

/** One suggestion, as commands and events speak of it. */
public final class Samples {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final SuggestionId ID = SuggestionId.of(new Reference("YS-0000-0000-0000"));
    public static final SuggestionId EARLIER = SuggestionId.of(new Reference("YS-7K3M-9QX4-T2BH"));
    public static final PersonId ADA = new PersonId("person-00000000000000000000000ada");
    public static final SealedText TEXT = new SealedText("text-0000000000000000000000text.AAAA");
    public static final SealedText TITLE = new SealedText("text-000000000000000000000title.AAAA");
    public static final SealedText NOTE = new SealedText("text-0000000000000000000000note.AAAA");
    public static final Origin RESPONSE = Origin.response(
            "YS-0000-0000-0000", new ConsultationSummary("consultation-1", "the-hoe", "What should the Hoe be?"));

    public static final OpportunityId BENCHES = OpportunityId.of("0000000000000000000benches");
    public static final OpportunityId SEATS = OpportunityId.of("000000000000000000000seats");
    public static final Origin ENTERED =
            Origin.entered(new Origin.Entry(Channel.PAPER, "reviewer", NOON.plusSeconds(3_600)));
    public static final Origin PASSAGE = Origin.passage(
            "YS-0000-0000-0000",
            new ConsultationSummary("consultation-1", "the-hoe", "What should the Hoe be?"),
            new Origin.Passage("q3", "What would you change?", TEXT));

    public static final Origin IMPORTED = Origin.imported(new Origin.Imported(
            "petition.parliament.uk",
            "300000",
            "closed",
            "https://petition.parliament.uk/petitions/300000",
            "reviewer"));

    public static final Referred REFERRED =
            new Referred(ReceiverId.of("00000000000000000000000p0c"), TEXT, Instant.parse("2027-01-03T00:00:00Z"));

    private Samples() {}

    public static ReceiveSuggestion receive() {
        return receive(null, false);
    }

    public static ReceiveSuggestion receive(@Nullable Instant replyBy, boolean historic) {
        return new ReceiveSuggestion(
                ID,
                "idea response-1 YS-0000-0000-0000",
                "fingerprint",
                RESPONSE,
                ADA,
                new SealedContact(ADA.value() + ".AAAA"),
                new Consents(true, false, false),
                "en",
                "E05002087",
                TextOwner.person(ADA),
                TITLE,
                TEXT,
                NOON,
                replyBy,
                historic);
    }

    public static SuggestionReceived received() {
        return received(NOON.plusSeconds(14 * 86_400), NOON.plusSeconds(28 * 86_400), false);
    }

    public static SuggestionReceived received(@Nullable Instant nextWordBy, Instant replyBy, boolean historic) {
        return received(RESPONSE, nextWordBy, replyBy, historic);
    }

    public static SuggestionReceived received(Origin origin) {
        return received(origin, NOON.plusSeconds(14 * 86_400), NOON.plusSeconds(28 * 86_400), false);
    }

    private static SuggestionReceived received(
            Origin origin, @Nullable Instant nextWordBy, Instant replyBy, boolean historic) {
        return new SuggestionReceived(
                ID,
                "idea response-1 YS-0000-0000-0000",
                "fingerprint",
                origin,
                ADA,
                new SealedContact(ADA.value() + ".AAAA"),
                new Consents(true, false, false),
                "en",
                "E05002087",
                TextOwner.person(ADA),
                TITLE,
                TEXT,
                1,
                "received",
                NOON,
                nextWordBy,
                replyBy,
                historic);
    }

    public static ScreenSuggestion screen(ScreeningOutcome outcome) {
        return new ScreenSuggestion(ID, ExpectedVersion.any(), outcome, NOTE, null, null, null, "reviewer", NOON);
    }

    public static SuggestionScreened screened(ScreeningOutcome outcome, String stage, @Nullable Instant nextWordBy) {
        return new SuggestionScreened(
                ID, outcome, 1, stage, NOTE, null, null, ADA, "en", false, "reviewer", NOON, nextWordBy, null);
    }

    public static SuggestionScreened sameAs(SuggestionId earlier) {
        return new SuggestionScreened(
                ID,
                ScreeningOutcome.ANSWERED,
                1,
                "answered",
                NOTE,
                null,
                null,
                ADA,
                "en",
                true,
                "reviewer",
                NOON,
                null,
                null,
                null,
                earlier);
    }

    public static ScreenSuggestion join(OpportunityId opportunity) {
        return new ScreenSuggestion(
                ID, ExpectedVersion.any(), ScreeningOutcome.JOINED, NOTE, null, null, opportunity, "reviewer", NOON);
    }

    public static SuggestionScreened joined(OpportunityId opportunity, String stage, @Nullable Instant nextWordBy) {
        return new SuggestionScreened(
                ID,
                ScreeningOutcome.JOINED,
                1,
                stage,
                NOTE,
                null,
                null,
                ADA,
                "en",
                false,
                "reviewer",
                NOON,
                nextWordBy,
                opportunity);
    }

    public static MoveSuggestion move(OpportunityId opportunity, long step, Reached reached) {
        return new MoveSuggestion(ID, opportunity, step, reached, false, null, NOTE, "reviewer", NOON);
    }

    public static MoveSuggestion gather(OpportunityId opportunity, long step, @Nullable OpportunityId from) {
        return new MoveSuggestion(ID, opportunity, step, Reached.GATHERED, true, from, NOTE, "reviewer", NOON);
    }

    public static SuggestionMoved moved(
            OpportunityId opportunity, long step, Reached reached, String stage, @Nullable Instant nextWordBy) {
        return new SuggestionMoved(
                ID, opportunity, step, reached, 1, stage, NOTE, ADA, "en", false, "reviewer", NOON, nextWordBy);
    }

    public static SuggestionScreened handedOver() {
        return new SuggestionScreened(
                ID,
                ScreeningOutcome.COMPLAINT,
                1,
                "complaint",
                NOTE,
                TITLE,
                LocalDate.parse("2026-12-05"),
                ADA,
                "en",
                false,
                "reviewer",
                NOON,
                null,
                null);
    }

    public static ScreenSuggestion refer() {
        return new ScreenSuggestion(
                ID,
                ExpectedVersion.any(),
                ScreeningOutcome.REFERRED,
                NOTE,
                TITLE,
                LocalDate.parse("2026-12-12"),
                null,
                REFERRED,
                "reviewer",
                NOON);
    }

    public static SuggestionScreened referred() {
        return new SuggestionScreened(
                ID,
                ScreeningOutcome.REFERRED,
                1,
                "referred",
                NOTE,
                TITLE,
                LocalDate.parse("2026-12-12"),
                ADA,
                "en",
                false,
                "reviewer",
                NOON,
                REFERRED.nextWordBy(),
                null,
                REFERRED,
                null);
    }
}
