package org.yousaid.consultation.publication;

import java.util.Map;
import org.yousaid.consultation.request.Worded;

/** Why responses are not released, or cannot be read. */
public sealed interface PublicationRefusal extends Worded {

    record ResultsComeFirst() implements PublicationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "release-after-results",
                    "Results come first",
                    "Responses are released when the results are published: what is too small to be shown in them is not"
                            + " shown beside a response either.",
                    Map.of());
        }
    }

    record NothingToRelease() implements PublicationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "nothing-to-release",
                    "There is nothing to release",
                    "Nobody has answered, or every response is withdrawn or kept back.",
                    Map.of());
        }
    }

    record AnotherPersonNeeded() implements PublicationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "another-person-needed",
                    "Another person has to release it",
                    "One person asks for a release and another does it. Somebody else has to look at it now.",
                    Map.of());
        }
    }

    record NoReleaseAskedFor() implements PublicationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "no-release-asked-for",
                    "Nobody has asked for a release",
                    "There is nothing to drop: nobody has asked for a release, or it was done meanwhile.",
                    Map.of());
        }
    }

    record NothingReleased() implements PublicationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    409,
                    "nothing-released",
                    "Nothing is released",
                    "There is nothing to take back: no responses are public at the moment.",
                    Map.of());
        }
    }

    record ResponsesNotReleased() implements PublicationRefusal {

        @Override
        public Wording wording() {
            return new Wording(
                    404,
                    "responses-not-released",
                    "The responses are not public",
                    "The council has not released the responses to this consultation, or has taken them back.",
                    Map.of());
        }
    }
}
