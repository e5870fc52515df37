package org.yousaid.gateway.pages.citizen;

import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.yousaid.gateway.pages.common.AnswerForm;
import org.yousaid.gateway.pages.common.Form;
import org.yousaid.gateway.pages.common.FormSteps;

/**
 * Leaving a page of the form for another. Whatever is typed goes along; only going on asks whether it is right.
 *
 * @param step the number of the page that is left
 * @param go on, back, to change an answer, or to another language
 * @param changing came from where answers are checked
 */
record Turn(int step, String go, boolean changing) {

    private static final String LANGUAGE = "language.";
    private static final String CHANGE = "change.";

    /** The form as it was sent, in the language that was chosen with it. */
    Form form(MultiValueMap<String, String> sent) {
        Form form = Form.of(sent);
        form.key();
        if (go.startsWith(LANGUAGE)) {
            form.put("language", go.substring(LANGUAGE.length()));
        }
        return form;
    }

    /** Shows the page where this leads to. */
    String show(AnswerPages pages, AnswerForm answer, Model model) {
        FormSteps steps = answer.steps();
        int here = Math.clamp(step, 0, steps.size());
        if (go.startsWith(LANGUAGE)) {
            return pages.show(answer, here, changing, model);
        }
        if (go.equals("back")) {
            return pages.show(answer, changing ? steps.size() : steps.before(here), false, model);
        }
        if (go.startsWith(CHANGE)) {
            return pages.show(answer, steps.find(go.substring(CHANGE.length())).orElse(0), true, model);
        }
        if (here < steps.size()) {
            answer.check(steps.at(here));
        }
        if (answer.form().hasErrors()) {
            return pages.show(answer, here, changing, model);
        }
        return pages.show(answer, changing ? steps.afterChange(here) : steps.after(here), false, model);
    }
}
