package org.yousaid.notification.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.support.vault.PersonId;

/** What people chose about our mails: asked before each of them. */
public interface Choices {

    /** One look by id; whoever never chose has version 0. */
    Chosen choices(PersonId person);

    /** Those who can be reached and want the news of some wards, by person. */
    List<Reader> readers(@Nullable PersonId after, int limit);

    /** Somebody who wants the news of their wards. */
    record Reader(PersonId person, Preferences preferences) {}

    /** What somebody chose, and how often they did. */
    record Chosen(int version, Preferences preferences) {}
}
