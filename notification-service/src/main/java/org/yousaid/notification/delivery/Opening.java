package org.yousaid.notification.delivery;

import java.util.Optional;
import org.yousaid.support.vault.MailedTokens;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** How what is sealed becomes words: as it is for its reader, or as something made up for whoever only looks at the text. */
sealed interface Opening {

    /** The words; empty once their key is destroyed. */
    Optional<String> open(SealedText text);

    /** The words, or what stands where they were. */
    String read(SealedText text);

    /** The id of the mail, for its links. */
    String message();

    /** Proves in a link that its reader got the mail. */
    String token(String purpose, String subject);

    /** For the reader of a mail. */
    record ForItsReader(PersonVault vault, MailedTokens tokens, String message) implements Opening {
        @Override
        public Optional<String> open(SealedText text) {
            return vault.open(text);
        }

        @Override
        public String read(SealedText text) {
            return vault.read(text);
        }

        @Override
        public String token(String purpose, String subject) {
            return tokens.token(purpose, subject);
        }
    }

    /** For an author: nothing is opened, and no link works. */
    record ForAnAuthor() implements Opening {

        private static final String MASKED = "masked";

        @Override
        public String message() {
            return MASKED;
        }

        @Override
        public Optional<String> open(SealedText text) {
            return Optional.of(MASKED);
        }

        @Override
        public String read(SealedText text) {
            return MASKED;
        }

        @Override
        public String token(String purpose, String subject) {
            return MASKED;
        }
    }
}
