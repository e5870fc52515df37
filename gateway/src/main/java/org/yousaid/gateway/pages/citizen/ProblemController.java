package org.yousaid.gateway.pages.citizen;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yousaid.gateway.pages.common.Conversations;

/** The address every problem's type leads to: what it means and what to do about it. */
@Controller
class ProblemController {

    private final ProblemLeaflet problems;

    ProblemController(ProblemLeaflet problems) {
        this.problems = problems;
    }

    @GetMapping(path = "/problems", produces = "text/html")
    String all(Model model) {
        model.addAttribute("problems", problems.all());
        return "citizen/problems";
    }

    @GetMapping(path = "/problems/{code}", produces = "text/html")
    String one(@PathVariable String code, Model model) {
        model.addAttribute("problem", problems.find(code).orElseThrow(Conversations::nothingHere));
        return "citizen/problem";
    }
}
