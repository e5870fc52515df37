package org.yousaid.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yousaid.suggestion.suggestion.Samples.ENTERED;
import static org.yousaid.suggestion.suggestion.Samples.IMPORTED;
import static org.yousaid.suggestion.suggestion.Samples.PASSAGE;
import static org.yousaid.suggestion.suggestion.Samples.handedOver;
import static org.yousaid.suggestion.suggestion.Samples.joined;
import static org.yousaid.suggestion.suggestion.Samples.moved;
import static org.yousaid.suggestion.suggestion.Samples.received;
import static org.yousaid.suggestion.suggestion.Samples.screened;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.yousaid.eventstore.DeclaredTypesSerializer;
import org.yousaid.suggestion.following.FollowingEvent.FollowingAsked;
import org.yousaid.suggestion.following.FollowingEvent.FollowingEnded;
import org.yousaid.suggestion.following.FollowingEvent.FollowingStarted;
import org.yousaid.suggestion.following.FollowingId;
import org.yousaid.suggestion.opportunity.OpportunityEvent;
import org.yousaid.suggestion.opportunity.OpportunitySamples;
import org.yousaid.suggestion.process.ProcessEvent.VersionProposed;
import org.yousaid.suggestion.process.ProcessSamples;
import org.yousaid.suggestion.process.ScreeningOutcome;
import org.yousaid.suggestion.referral.ReceiverEvent;
import org.yousaid.suggestion.referral.ReferralEvent;
import org.yousaid.suggestion.referral.ReferralSamples;
import org.yousaid.suggestion.suggestion.Origin;
import org.yousaid.suggestion.suggestion.Reached;
import org.yousaid.suggestion.suggestion.Samples;
import org.yousaid.suggestion.suggestion.StaffReason;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionAssigned;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionNoted;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionReopened;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionStaffAsked;
import org.yousaid.suggestion.suggestion.SuggestionEvent.SuggestionToldWhereItStands;
import org.yousaid.support.vault.SealedContact;
import tools.jackson.databind.json.JsonMapper;

/** What lies in the event store, for ever: a change here needs a new revision of the event, not a new sample. */
class StoredEventsTest {

    private final DeclaredTypesSerializer serializer =
            new DeclaredTypesSerializer(SuggestionServiceConfiguration.declaredEventTypes());

    @Test
    void storesAReceivedSuggestionAsApproved() throws IOException {
        approve("suggestion.received", received());
    }

    @Test
    void storesAScreenedSuggestionAsApproved() throws IOException {
        approve("suggestion.screened", screened(ScreeningOutcome.ANSWERED, "answered", null));
    }

    @Test
    void storesCareAsApproved() throws IOException {
        approve(
                "suggestion.reopened",
                new SuggestionReopened(
                        Samples.ID, 1, "screened", Samples.NOTE, "second", Samples.NOON, Samples.NOON.plusSeconds(60)));
        approve("suggestion.assigned", new SuggestionAssigned(Samples.ID, "carla", "reviewer", Samples.NOON));
        approve(
                "suggestion.staff-asked",
                new SuggestionStaffAsked(
                        Samples.ID, StaffReason.OVERDUE, Samples.NOON, "admin", 1, "received", Samples.NOON));
        approve(
                "suggestion.told-where-it-stands",
                new SuggestionToldWhereItStands(
                        Samples.ID, 1, "received", Samples.NOTE, Samples.NOON, Samples.ADA, "en", Samples.NOON));
    }

    @Test
    void storesWhatStaffWroteDownAsApproved() throws IOException {
        approve("suggestion.noted", new SuggestionNoted(Samples.ID, Samples.NOTE, "reviewer", Samples.NOON));
    }

    @Test
    void storesTheEarlierSuggestionThatAskedForTheSameAsApproved() throws IOException {
        approve("suggestion.screened", "suggestion.screened-same-as", Samples.sameAs(Samples.EARLIER));
    }

    @Test
    void storesWhoFollowsAsApproved() throws IOException {
        FollowingId id = new FollowingId("following-0123456789abcdefghjkmnpqrs");
        SealedContact contact = new SealedContact(Samples.ADA.value() + ".AAAA");
        approve("following.asked", new FollowingAsked(id, Samples.ID, contact, "en", true, 1, Samples.NOON));
        approve("following.started", new FollowingStarted(id, Samples.ID, contact, "en", true, Samples.NOON));
        approve("following.ended", new FollowingEnded(id, Samples.ID, Samples.ADA, true, Samples.NOON));
    }

    @Test
    void storesAMoveAsApproved() throws IOException {
        approve("suggestion.moved", moved(Samples.BENCHES, 3, Reached.APPROVED, "decided", Samples.NOON));
    }

    @Test
    void storesTheOpportunityThatASuggestionJoinedAsApproved() throws IOException {
        approve("suggestion.screened", "suggestion.screened-joined", joined(Samples.BENCHES, "joined", null));
    }

    @Test
    void storesEachEventOfAnOpportunityAsApproved() throws IOException {
        for (OpportunityEvent event : OpportunitySamples.oneOfEach()) {
            approve(name(event), event);
        }
        assertThat(OpportunitySamples.oneOfEach().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(OpportunityEvent.class.getPermittedSubclasses());
    }

    @Test
    void storesEvidenceWithAPictureAsApproved() throws IOException {
        approve(
                "opportunity.evidence-added",
                "opportunity.evidence-added-pictured",
                new OpportunityEvent.EvidenceAdded(
                        Samples.BENCHES, OpportunitySamples.PICTURED, null, "reviewer", Samples.NOON));
    }

    @Test
    void storesTheRequestThatEvidenceCameWithAsApproved() throws IOException {
        approve(
                "opportunity.evidence-added",
                "opportunity.evidence-added-sent",
                new OpportunityEvent.EvidenceAdded(
                        Samples.BENCHES,
                        OpportunitySamples.EVIDENCE,
                        OpportunitySamples.SENT,
                        "reviewer",
                        Samples.NOON));
    }

    private static String name(Object event) {
        return SuggestionServiceConfiguration.declaredEventTypes()
                .of(event.getClass())
                .orElseThrow()
                .name();
    }

    @Test
    void storesTheVersionsOfTheProcessAsApproved() throws IOException {
        approve(
                "process-version.proposed",
                new VersionProposed(
                        2,
                        1,
                        JsonMapper.shared().readTree("{\"name\": {\"en\": \"What happens\"}, \"replyWithinDays\": 21}"),
                        "Quicker",
                        "request-2",
                        "fingerprint",
                        "ada",
                        ProcessSamples.NOON));
        approve("process-version.approved", ProcessSamples.approved(2));
        approve("process-version.turned-down", ProcessSamples.turnedDown(2));
    }

    @Test
    void storesASuggestionThatWasEnteredAsApproved() throws IOException {
        approve("suggestion.received", "suggestion.received-entered", received(ENTERED));
    }

    @Test
    void storesASuggestionThatWasSentAsAMachineSendsAsApproved() throws IOException {
        approve(
                "suggestion.received",
                "suggestion.received-machine-like",
                Samples.received(Origin.directAsByMachine()));
    }

    @Test
    void storesASuggestionWithTheWordsItComesFromAsApproved() throws IOException {
        approve("suggestion.received", "suggestion.received-passage", received(PASSAGE));
    }

    @Test
    void storesAnImportedSuggestionAsApproved() throws IOException {
        approve("suggestion.received", "suggestion.received-imported", received(IMPORTED));
    }

    @Test
    void storesAScreeningThatHandsOverAsApproved() throws IOException {
        approve("suggestion.screened", "suggestion.screened-handed-over", handedOver());
    }

    @Test
    void storesReceiversAndReferralsAsApproved() throws IOException {
        for (ReceiverEvent event : ReferralSamples.ofAReceiver()) {
            approve(name(event), event);
        }
        for (ReferralEvent event : ReferralSamples.ofAReferral()) {
            approve(name(event), event);
        }
        assertThat(ReferralSamples.ofAReferral().stream().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(ReferralEvent.class.getPermittedSubclasses());
        approve("suggestion.screened", "suggestion.screened-referred", Samples.referred());
    }

    private void approve(String name, Object event) throws IOException {
        approve(name, name, event);
    }

    private void approve(String name, String sample, Object event) throws IOException {
        String approved = approved(sample);
        SerializedObject<String> stored = serializer.serialize(event, String.class);
        assertThat(stored.getType().getName()).isEqualTo(name);
        assertThat(JsonMapper.shared().readTree(stored.getData()))
                .isEqualTo(JsonMapper.shared().readTree(approved));
        assertThat(serializer.<String, Object>deserialize(
                        new SimpleSerializedObject<>(approved, String.class, stored.getType())))
                .isEqualTo(event);
    }

    private static String approved(String name) throws IOException {
        try (InputStream sample = StoredEventsTest.class.getResourceAsStream("/samples/" + name + ".json")) {
            return new String(Objects.requireNonNull(sample).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
