package org.yousaid.suggestion.suggestion;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who looks after suggestions, and when somebody is asked or told.
 *
 * @param owner account of who looks after what nobody was given
 * @param manager account of who is told of what is overdue
 * @param secondLook account of who looks at what did not answer its author; otherwise who answered it
 * @param askAfter after how long without a public word who looks after it is asked for one
 * @param tellAfter after how long without a public word its author is told where it stands
 * @param remindBefore how long before a word is due who looks after it is reminded
 */
@ConfigurationProperties("yousaid.casework")
public record CareSettings(
        @DefaultValue("reviewer") String owner,
        @DefaultValue("admin") String manager,
        Optional<String> secondLook,
        @DefaultValue("14d") Duration askAfter,
        @DefaultValue("21d") Duration tellAfter,
        @DefaultValue("3d") Duration remindBefore) {

    /** Who looks again at a suggestion whose author was not answered. */
    public String secondLookAt(SuggestionView view) {
        return secondLook
                .filter(account -> !account.isBlank())
                .or(() -> Optional.ofNullable(view.assignee()))
                .or(() -> Optional.ofNullable(view.screenedBy()))
                .orElse(owner);
    }

    /** Who looks after a suggestion. */
    public String ownerOf(SuggestionView view) {
        return Optional.ofNullable(view.assignee()).orElse(owner);
    }
}
