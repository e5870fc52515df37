package org.yousaid.local.load;

import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yousaid.local.api.LocalApi;
import org.yousaid.local.api.Multipart;
import org.yousaid.local.command.Target;
import org.yousaid.local.setup.CannotStart;
import tools.jackson.databind.JsonNode;

/**
 * {@code load <folder>}: sends a folder of the Polis export format to a running system and counts back what came of it;
 * {@code load --survey <folder>} does the same with the questions and answers of a survey, {@code load --petitions <folder>}
 * with petitions as the history of suggestions.
 */
public final class LoadCommand {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration COUNT_WITHIN = Duration.ofMinutes(3);

    private final LocalApi api;
    private final PolisFolder folder;
    private final boolean live;
    private final PrintStream out;

    private LoadCommand(LocalApi api, PolisFolder folder, boolean live, PrintStream out) {
        this.api = api;
        this.folder = folder;
        this.live = live;
        this.out = out;
    }

    /** Returns the exit code: 0 when the count agrees with the file. */
    public static int run(List<String> arguments) {
        Path folder = null;
        boolean live = false;
        boolean survey = false;
        boolean petitions = false;
        Target target = Target.USUAL;
        for (String argument : arguments) {
            Optional<Target> elsewhere = target.with(argument);
            if (elsewhere.isPresent()) {
                target = elsewhere.get();
            } else if (argument.equals("--live")) {
                live = true;
            } else if (argument.equals("--survey")) {
                survey = true;
            } else if (argument.equals("--petitions")) {
                petitions = true;
            } else if (!argument.startsWith("--") && folder == null) {
                folder = Path.of(argument);
            } else {
                throw new CannotStart("The load command does not know " + argument);
            }
        }
        if (folder == null) {
            throw new CannotStart("Say which folder to load: load <folder>");
        }
        if (((survey || petitions) && live) || (survey && petitions)) {
            throw new CannotStart("A survey or petitions are loaded as history: --live goes with a conversation only");
        }
        if (petitions) {
            return runPetitions(folder, target, System.out);
        }
        return survey ? runSurvey(folder, target, System.out) : run(folder, live, target, System.out);
    }

    /** The same with its choices made. */
    public static int run(Path folder, boolean live, Target target, PrintStream out) {
        return target.ask(api -> new LoadCommand(api, PolisFolder.read(folder), live, out).load());
    }

    /** The same for a folder with the questions and the answers of a survey. */
    public static int runSurvey(Path folder, Target target, PrintStream out) {
        return target.ask(api -> new SurveyLoad(api, SurveyFolder.read(folder), out).load());
    }

    /** The same for a folder with petitions. */
    public static int runPetitions(Path folder, Target target, PrintStream out) {
        return target.ask(api -> PetitionLoad.of(api, folder, out).load());
    }

    private int load() throws FileNotFoundException, InterruptedException {
        out.printf(
                Locale.ROOT,
                "The file has %,d responses and %,d suggestions; they are loaded %s.%n",
                folder.responses(),
                folder.ideas(),
                live ? "live, with made-up addresses at example.org" : "as history, without any mail");
        var started = api.postMultipart("policy", "/api/imports/polis", form()).expect(202);
        String id = started.body().path("id").asString();
        JsonNode finished = new ImportRun(api, out).follow(id);
        if (!finished.path("state").asString().equals("DONE")) {
            out.println("The import failed.");
            return 1;
        }
        return compare(finished.path("consultation")) ? 0 : 1;
    }

    private Multipart form() throws FileNotFoundException {
        var form = new Multipart()
                .field("live", Boolean.toString(live))
                .file("comments", folder.comments(), "text/csv")
                .file("participants", folder.participants(), "text/csv");
        return folder.summary().isPresent()
                ? form.file("summary", folder.summary().get(), "text/csv")
                : form;
    }

    /** Read models follow within seconds, so the count is repeated until it agrees or takes too long. */
    private boolean compare(JsonNode consultation) throws InterruptedException {
        Map<String, Long> expected = Recount.of(folder);
        var recount = new Recount(api, consultation.path("id").asString());
        Map<String, Long> counted = recount.count();
        for (long looks = COUNT_WITHIN.dividedBy(BETWEEN_LOOKS); looks > 0 && !counted.equals(expected); looks--) {
            Thread.sleep(BETWEEN_LOOKS);
            counted = recount.count();
        }
        out.println();
        out.printf("%-14s %10s %10s%n", "", "file", "system");
        for (String what : expected.keySet()) {
            Long found = counted.getOrDefault(what, 0L);
            out.printf(
                    Locale.ROOT,
                    "%-14s %,10d %,10d %s%n",
                    what,
                    expected.get(what),
                    found,
                    found.equals(expected.get(what)) ? "" : "DIFFERENT");
        }
        out.println();
        out.println("The consultation is /consultations/"
                + consultation.path("slug").asString());
        boolean equal = counted.equals(expected);
        out.println(
                equal
                        ? "Everything that is in the file is in the system."
                        : "The system does not agree with the file.");
        return equal;
    }
}
