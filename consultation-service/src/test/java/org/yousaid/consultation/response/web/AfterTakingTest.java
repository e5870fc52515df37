package org.yousaid.consultation.response.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.consultation.RunningService;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.place.Wards;
import org.yousaid.consultation.response.AfterTaking;
import org.yousaid.consultation.response.AfterTaking.TakenDown;
import org.yousaid.consultation.response.Channel;
import org.yousaid.consultation.response.EarlierResponses;
import org.yousaid.consultation.response.GivenResponse;
import org.yousaid.consultation.response.Receipt;
import org.yousaid.consultation.response.References;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.response.ResponseIntake.Taking;
import org.yousaid.contract.Consents;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.vault.PersonVault;

/** Who hears of an answer after it is stored can neither lose it nor hold it up for others. */
class AfterTakingTest {

    @RegisterExtension
    static final RunningService service = RunningService.shared();

    @Test
    void anAnswerStandsWhateverItsListenersDo() {
        List<TakenDown> heard = new ArrayList<>();
        SealingIntake intake = intake(List.of(
                _ -> {
                    throw new IllegalStateException("broken");
                },
                heard::add));
        String id = service.opened("Broken listeners");
        ConsultationView asked =
                service.context().getBean(Consultations.class).find(id).orElseThrow();
        ResponseId response = ResponseId.of(new IdempotencyKey(RunningService.freshKey()).idFor("record-response", id));
        Taking taking = new Taking(false, "somebody", "print", false);

        Receipt receipt = intake.take(response, asked, given(), taking);
        assertThat(intake.take(response, asked, given(), taking).reference()).isEqualTo(receipt.reference());

        assertThat(service.context()
                        .getBean(EventStore.class)
                        .readEvents(response.value())
                        .hasNext())
                .isTrue();
        assertThat(heard).as("once, though it was sent twice").hasSize(1);
        assertThat(heard.getFirst().texts().getFirst().text()).isEqualTo("Zanzibar is far.");
        assertThat(heard.toString()).doesNotContain("Zanzibar");
    }

    private static GivenResponse given() {
        return new GivenResponse(
                Channel.ONLINE,
                null,
                null,
                null,
                "en",
                List.of(new GivenResponse.GivenAnswer("q4", List.of(), "Zanzibar is far.")),
                List.of(),
                null,
                new Consents(false, false, false));
    }

    private static SealingIntake intake(List<AfterTaking> listeners) {
        return new SealingIntake(
                bean(CommandGateway.class),
                bean(EventStore.class),
                bean(Consultations.class),
                bean(References.class),
                bean(PersonVault.class),
                bean(Wards.class),
                bean(InstantSource.class),
                bean(EarlierResponses.class),
                listeners);
    }

    private static <T> T bean(Class<T> type) {
        return service.context().getBean(type);
    }
}
