package org.yousaid.gateway.pages.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A place for each option, 1 being the best; options may be left out, and so may places between. */
record RankedAnswer(Consultation.Question question, Form typed) implements TypedAnswer {

    private static final Pattern PLACE = Pattern.compile("[1-9]\\d{0,3}");

    private record Placed(Consultation.Option option, int place) {}

    @Override
    public List<String> names() {
        return question.choices().stream().map(this::name).toList();
    }

    private String name(Consultation.Option option) {
        return question.field() + "." + option.id();
    }

    @Override
    public boolean given() {
        return names().stream().anyMatch(typed::has);
    }

    @Override
    public Optional<String> fault(AskedQuestion asked) {
        int most = asked.choices().size();
        Map<Integer, String> taken = new HashMap<>();
        for (AskedQuestion.Choice option : asked.choices()) {
            String place = typed.value(asked.field(option.id()));
            String words = option.wording().text();
            if (place.isEmpty()) {
                continue;
            }
            if (!PLACE.matcher(place).matches() || Integer.parseInt(place) > most) {
                return Optional.of(Speech.current().say("error.rank.range", most, words));
            }
            String other = taken.put(Integer.valueOf(place), words);
            if (other != null) {
                return Optional.of(Speech.current().say("error.rank.twice", other, words, place));
            }
        }
        return Optional.empty();
    }

    @Override
    public String missing() {
        return Speech.current().say("error.place");
    }

    @Override
    public String form() {
        return "ranking";
    }

    @Override
    public Object value() {
        return chosen();
    }

    @Override
    public List<String> chosen() {
        List<Placed> placed = new ArrayList<>();
        for (Consultation.Option option : question.choices()) {
            String place = typed.value(name(option));
            if (PLACE.matcher(place).matches()) {
                placed.add(new Placed(option, Integer.parseInt(place)));
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::place))
                .map(each -> each.option().id())
                .toList();
    }

    @Override
    public List<Wording> words(AskedQuestion asked) {
        List<Wording> lines = new ArrayList<>();
        for (String id : chosen()) {
            asked.choices().stream()
                    .filter(choice -> choice.id().equals(id))
                    .forEach(choice -> lines.add(new Wording(
                            (lines.size() + 1) + ". " + choice.wording().text(),
                            choice.wording().lang())));
        }
        return lines;
    }
}
