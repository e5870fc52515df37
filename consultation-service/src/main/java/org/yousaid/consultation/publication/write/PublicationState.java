package org.yousaid.consultation.publication.write;

import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.publication.PublicationEvent;

/**
 * A publication as its events made it.
 *
 * @param released how often something was released
 * @param standing whether the latest release is public
 * @param wish what one person asked for and another has to do
 */
record PublicationState(int released, boolean standing, PublicationEvent.@Nullable ReleaseAskedFor wish) {

    static final PublicationState NEW = new PublicationState(0, false, null);

    PublicationState after(PublicationEvent.OfWhole event) {
        return switch (event) {
            case PublicationEvent.ReleaseAskedFor asked -> new PublicationState(released, standing, asked);
            case PublicationEvent.WishDropped _ -> new PublicationState(released, standing, null);
            case PublicationEvent.Released now -> new PublicationState(now.number(), true, null);
            case PublicationEvent.TakenBack _ -> new PublicationState(released, false, wish);
        };
    }
}
