package org.yousaid.suggestion.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yousaid.contract.Consents;
import org.yousaid.suggestion.suggestion.web.SuggestionRequest.ConsentsRequest;
import org.yousaid.support.problem.InvalidInput;
import org.yousaid.support.problem.InvalidRequest;
import org.yousaid.support.vault.ContactDetails;
import org.yousaid.support.vault.EmailAddress;

/** Whoever sends a suggestion can ask for the news of the ward that it is about. */
class WardNewsWishTest {

    private static final ContactDetails ADA =
            new ContactDetails(null, EmailAddress.parse("ada@example.org"), null, null);

    @Test
    void isNotedWhereItWasTicked() {
        assertThat(request("E05002087", ADA, true).checked().agreed())
                .isEqualTo(new Consents(false, false, false, true));
        assertThat(request("E05002087", ADA, true).checked().agreed().any())
                .as("no reply")
                .isFalse();
    }

    @Test
    void isNeverThereByItself() {
        assertThat(request("E05002087", ADA, null).checked().agreed().wantsWardNews())
                .isFalse();
        assertThat(request("E05002087", ADA, false).checked().agreed().wantsWardNews())
                .isFalse();
        SuggestionRequest plain = new SuggestionRequest(null, "A bench", "E05002087", null, ADA, null, null, null);
        assertThat(plain.checked().agreed()).isEqualTo(new Consents(true, false, false));
    }

    @Test
    void needsTheWardAndAnAddress() {
        ContactDetails byPost = new ContactDetails("Ada", null, null, "1 Armada Way");
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> request(null, byPost, true).checked())
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(InvalidInput::pointer)
                        .containsExactly("/ward", "/contact/email"));
    }

    private static SuggestionRequest request(
            @Nullable String ward, ContactDetails contact, @Nullable Boolean wardNews) {
        return new SuggestionRequest(
                null, "A bench", ward, null, contact, new ConsentsRequest(null, null, null, wardNews), null, null);
    }
}
