package org.yousaid.consultation.importing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.yousaid.consultation.importing.ImportRefusal.MalformedImportFile;
import org.yousaid.consultation.importing.PolisConversation.Comment;
import org.yousaid.consultation.importing.PolisConversation.Participant;
import org.yousaid.consultation.importing.PolisConversation.Vote;
import org.yousaid.support.problem.Refused;

/**
 * Reads the three files of a Polis export: comments (one a row), participants (one a row, a column for each comment) and
 * the summary (pairs of key and value). Whatever is not as it should be is refused with its file and row.
 */
final class PolisReader {

    private static final String COMMENTS = "comments";
    private static final String PARTICIPANTS = "participants";
    private static final String SUMMARY = "summary";
    private static final int MOST_COMMENTS = 2_000;
    private static final int MOST_PARTICIPANTS = 50_000;
    private static final int LONGEST_COMMENT = 5_000;
    private static final CSVFormat TABLE = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    private static final Map<String, Vote> VOTES = Map.of("1", Vote.AGREE, "-1", Vote.DISAGREE, "0", Vote.PASS);

    private PolisReader() {}

    static PolisConversation read(PolisFiles files) {
        Map<Integer, Comment> comments = comments(files.comments());
        List<Participant> participants = participants(files.participants(), comments.keySet());
        Map<String, String> summary = files.summary().map(PolisReader::summary).orElse(Map.of());
        return new PolisConversation(
                Optional.ofNullable(summary.get("topic")).filter(topic -> !topic.isBlank()),
                Optional.ofNullable(summary.get("conversation-description")).filter(text -> !text.isBlank()),
                List.copyOf(comments.values()),
                participants);
    }

    private interface Reading<T> {
        T read(CSVParser parser);
    }

    private static <T> T table(String file, String csv, CSVFormat format, Reading<T> reading) {
        try (CSVParser parser = format.parse(new StringReader(csv.startsWith("\uFEFF") ? csv.substring(1) : csv))) {
            return reading.read(parser);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw malformed(file, 1, "This is not a CSV file with a header, or a quote is not closed.");
        }
    }

    private static void require(String file, CSVParser parser, String... columns) {
        for (String column : columns) {
            if (!parser.getHeaderNames().contains(column)) {
                throw malformed(file, 1, "There is no column " + column + ".");
            }
        }
    }

    private static Map<Integer, Comment> comments(String csv) {
        return table(COMMENTS, csv, TABLE, parser -> {
            require(COMMENTS, parser, "timestamp", "comment-id", "author-id", "moderated", "comment-body");
            Map<Integer, Comment> comments = new TreeMap<>();
            for (CSVRecord row : parser) {
                Comment comment = comment(row);
                if (comments.put(comment.id(), comment) != null) {
                    throw malformed(COMMENTS, row, "The comment-id stands twice.");
                }
                if (comments.size() > MOST_COMMENTS) {
                    throw malformed(COMMENTS, row, "There are more than " + MOST_COMMENTS + " comments.");
                }
            }
            if (comments.isEmpty()) {
                throw malformed(COMMENTS, 2, "There is no comment.");
            }
            return comments;
        });
    }

    private static Comment comment(CSVRecord row) {
        if (!row.isConsistent()) {
            throw malformed(COMMENTS, row, "The row has another number of cells than the header.");
        }
        String body = row.get("comment-body").strip();
        if (body.isEmpty() || body.length() > LONGEST_COMMENT) {
            throw malformed(COMMENTS, row, "The comment is empty or longer than " + LONGEST_COMMENT + " characters.");
        }
        String author = number(COMMENTS, row, "author-id");
        int id = Integer.parseInt(number(COMMENTS, row, "comment-id"));
        return new Comment(id, author, time(row), "1".equals(row.get("moderated")), body);
    }

    private static String number(String file, CSVRecord row, String column) {
        String number = row.get(column).strip();
        if (!number.matches("\\d{1,9}")) {
            throw malformed(file, row, column + " is not a number.");
        }
        return number;
    }

    private static Instant time(CSVRecord row) {
        String millis = row.get("timestamp").strip();
        if (!millis.matches("\\d{1,13}")) {
            throw malformed(COMMENTS, row, "timestamp is not a number of milliseconds.");
        }
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static List<Participant> participants(String csv, Set<Integer> comments) {
        return table(PARTICIPANTS, csv, TABLE, parser -> {
            require(PARTICIPANTS, parser, "participant");
            Map<Integer, Integer> columns = columns(parser, comments);
            Set<String> ids = new HashSet<>();
            List<Participant> participants = new ArrayList<>();
            for (CSVRecord row : parser) {
                Participant participant = participant(row, columns);
                if (!ids.add(participant.id()) || participants.size() >= MOST_PARTICIPANTS) {
                    throw malformed(
                            PARTICIPANTS,
                            row,
                            "The participant stands twice, or there are more than " + MOST_PARTICIPANTS + ".");
                }
                participants.add(participant);
            }
            return participants;
        });
    }

    /** Which cell holds the votes on which comment. */
    private static Map<Integer, Integer> columns(CSVParser parser, Set<Integer> comments) {
        Map<Integer, Integer> columns = new LinkedHashMap<>();
        parser.getHeaderMap().forEach((header, index) -> {
            if (header.matches("\\d{1,9}")) {
                int comment = Integer.parseInt(header);
                if (!comments.contains(comment)) {
                    throw malformed(PARTICIPANTS, 1, "There is no comment " + comment + ".");
                }
                columns.put(comment, index);
            }
        });
        return columns;
    }

    private static Participant participant(CSVRecord row, Map<Integer, Integer> columns) {
        if (!row.isConsistent()) {
            throw malformed(PARTICIPANTS, row, "The row has another number of cells than the header.");
        }
        Map<Integer, Vote> votes = new HashMap<>();
        columns.forEach((comment, index) -> {
            String cell = row.get(index).strip();
            Vote vote = VOTES.get(cell);
            if (vote == null && !cell.isEmpty()) {
                throw malformed(PARTICIPANTS, row, "The vote on comment " + comment + " is none of 1, 0 and -1.");
            }
            if (vote != null) {
                votes.put(comment, vote);
            }
        });
        return new Participant(number(PARTICIPANTS, row, "participant"), row.getRecordNumber() + 1, votes);
    }

    private static Map<String, String> summary(String csv) {
        return table(SUMMARY, csv, CSVFormat.RFC4180, parser -> {
            Map<String, String> pairs = new HashMap<>();
            for (CSVRecord row : parser) {
                if (row.size() >= 2) {
                    pairs.put(row.get(0), row.get(1).strip());
                }
            }
            return pairs;
        });
    }

    private static Refused malformed(String file, CSVRecord row, String reason) {
        return malformed(file, row.getRecordNumber() + 1, reason);
    }

    private static Refused malformed(String file, long row, String reason) {
        return new Refused(new MalformedImportFile(file, row, reason));
    }
}
