package org.yousaid.gateway.pages.common;

import java.util.List;
import java.util.Optional;

/** An answer in somebody's own words. */
record WrittenAnswer(Consultation.Question question, Form typed) implements TypedAnswer {

    @Override
    public List<String> names() {
        return List.of(question.field());
    }

    @Override
    public boolean given() {
        return typed.has(question.field());
    }

    @Override
    public Optional<String> fault(AskedQuestion asked) {
        int longest = question.is("SHORT_TEXT") ? AnswerForm.LONGEST_SHORT_TEXT : AnswerForm.LONGEST_TEXT;
        return AnswerForm.tooLong(typed.raw(question.field()), longest);
    }

    @Override
    public String missing() {
        return Speech.current().say("error.text");
    }

    @Override
    public String form() {
        return "text";
    }

    @Override
    public String value() {
        return typed.value(question.field());
    }

    @Override
    public List<String> chosen() {
        return List.of();
    }

    @Override
    public List<Wording> words(AskedQuestion asked) {
        return List.of(new Wording(value(), null));
    }
}
