package org.yousaid.consultation.release;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.response.ResponseEvent;
import org.yousaid.support.vault.PersonVault;

/**
 * Makes unreadable what was taken out. The event is stored first and names what it replaced, so a crash before the key is
 * gone loses nothing: whoever starts again comes by the same event. To destroy a key twice changes nothing.
 */
@Component
@ProcessingGroup("redaction")
class DestroyReplacedWords {

    private final PersonVault vault;

    DestroyReplacedWords(PersonVault vault) {
        this.vault = vault;
    }

    @EventHandler
    void on(ResponseEvent event) {
        switch (event) {
            case ResponseEvent.Recorded _ -> {}
            case ResponseEvent.Redacted redacted -> vault.redact(redacted.replaced());
            case ResponseEvent.Withdrawn withdrawn -> withdrawn.words().forEach(vault::redact);
        }
    }
}
