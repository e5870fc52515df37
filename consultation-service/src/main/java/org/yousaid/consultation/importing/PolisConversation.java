package org.yousaid.consultation.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation as Polis exports it: statements of participants, and who agreed with which.
 *
 * @param comments in the order of their ids
 * @param participants in the order of the file
 */
record PolisConversation(
        Optional<String> topic, Optional<String> description, List<Comment> comments, List<Participant> participants) {

    PolisConversation {
        comments = List.copyOf(comments);
        participants = List.copyOf(participants);
    }

    /**
     * A statement.
     *
     * @param accepted whether the moderators let everybody read it
     */
    record Comment(int id, String author, Instant at, boolean accepted, String body) {}

    /** Somebody who voted: how, by the id of the comment. */
    record Participant(String id, long row, Map<Integer, Vote> votes) {

        Participant {
            votes = Map.copyOf(votes);
        }
    }

    /** A vote; the names in lower case are the ids of the options. */
    enum Vote {
        AGREE,
        DISAGREE,
        PASS
    }

    Instant opened() {
        return comments.stream().map(Comment::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** A moment after the last statement. */
    Instant closed() {
        return comments.stream()
                .map(Comment::at)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .plus(Duration.ofSeconds(1));
    }

    /** Everybody who voted, and after them those who only wrote statements. */
    List<Participant> everybody() {
        Set<String> voters = participants.stream().map(Participant::id).collect(Collectors.toSet());
        Map<String, Participant> writers = new TreeMap<>();
        comments.stream()
                .filter(comment -> !voters.contains(comment.author()))
                .forEach(comment ->
                        writers.putIfAbsent(comment.author(), new Participant(comment.author(), 0, Map.of())));
        return Stream.concat(participants.stream(), writers.values().stream()).toList();
    }

    /** What somebody wrote, the earliest first. */
    Map<String, List<Comment>> byAuthor() {
        return comments.stream()
                .sorted(Comparator.comparing(Comment::at).thenComparingInt(Comment::id))
                .collect(Collectors.groupingBy(Comment::author));
    }
}
