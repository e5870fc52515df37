package org.yousaid.notification.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.yousaid.contract.Reference;
import org.yousaid.contract.SuggestionNeedsStaff;
import org.yousaid.notification.staff.StaffLists.Listed;
import org.yousaid.support.mongo.Databases;
import org.yousaid.testsupport.MongoServer;

class StaffListsTest {

    @RegisterExtension
    static final MongoServer mongo = new MongoServer();

    private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant BEFORE = EIGHT.minus(Duration.ofHours(2));
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private final StaffLists lists = new StaffLists(new Databases(mongo.client(), mongo.databaseName(), "unused"));

    @BeforeEach
    void begin() {
        for (String name : List.of("staff_asked", "staff_lists")) {
            mongo.database().getCollection(name).deleteMany(new Document());
        }
    }

    @Test
    void eachAccountHasAListOfItsOwnWithWhatWasHeardBeforeItsHour() {
        ask("anna", BEFORE);
        ask("anna", BEFORE);
        ask("ben", BEFORE);
        ask("anna", EIGHT);
        lists.make(MONDAY, EIGHT);
        lists.take();
        assertThat(lists.unsent()).extracting(Listed::account).containsExactlyInAnyOrder("anna", "ben");
        assertThat(ofAnna()).hasSize(2);
        assertThat(lists.earliest()).contains(EIGHT);
    }

    @Test
    void whatIsHeardAgainIsNotToldAgain() {
        SuggestionNeedsStaff asked = ask("anna", BEFORE);
        made();
        lists.unsent().forEach(lists::sent);
        lists.add(asked, EIGHT);
        assertThat(lists.earliest()).isEmpty();
        lists.make(MONDAY.plusDays(1), EIGHT.plus(Duration.ofDays(1)));
        assertThat(lists.unsent()).isEmpty();
    }

    @Test
    void aListThatWasCutOffIsNotMadeTwice() {
        ask("anna", BEFORE);
        lists.make(MONDAY, EIGHT);
        made();
        assertThat(lists.unsent()).singleElement().extracting(Listed::part).isEqualTo(1);
    }

    @Test
    void whatComesWhileAListIsWrittenIsInTheNextPart() {
        ask("anna", BEFORE);
        made();
        lists.unsent().forEach(lists::sent);
        ask("anna", BEFORE);
        made();
        assertThat(lists.unsent()).singleElement().extracting(Listed::part).isEqualTo(2);
    }

    private void made() {
        lists.take();
        lists.make(MONDAY, EIGHT);
        lists.take();
    }

    private List<StaffLists.Asked> ofAnna() {
        return lists.unsent().stream()
                .filter(list -> list.account().equals("anna"))
                .findFirst()
                .orElseThrow()
                .all();
    }

    private SuggestionNeedsStaff ask(String account, Instant heardAt) {
        String reference = Reference.mint().value();
        var message = new SuggestionNeedsStaff(
                "suggestion-" + reference, reference, 1, "NO_WORD", account, "Received", null, heardAt);
        lists.add(message, heardAt);
        return message;
    }
}
