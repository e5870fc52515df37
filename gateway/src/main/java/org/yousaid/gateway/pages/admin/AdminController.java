package org.yousaid.gateway.pages.admin;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.pages.common.Council.Part;
import org.yousaid.gateway.route.ServiceProblem;

/** One look at all services, and what operators did. */
@Controller
class AdminController {

    static final int WHILE_BUSY_SECONDS = 3;

    private final Operators operators;

    AdminController(Operators operators) {
        this.operators = operators;
    }

    @ModelAttribute("section")
    String section() {
        return "admin";
    }

    /**
     * @param still asks for a page that does not load itself anew
     */
    @GetMapping(path = "/admin", produces = "text/html")
    String overview(@RequestParam @Nullable String still, Model model) {
        List<ServiceHealth> services =
                Arrays.stream(Part.values()).map(this::health).toList();
        boolean busy = services.stream().anyMatch(ServiceHealth::busy);
        model.addAttribute("services", services);
        model.addAttribute("well", services.stream().allMatch(ServiceHealth::well));
        model.addAttribute("refresh", busy && still == null ? WHILE_BUSY_SECONDS : null);
        model.addAttribute("busy", busy);
        return "admin/overview";
    }

    /** A service that does not answer must not hide the others. */
    private ServiceHealth health(Part part) {
        String name = Operators.name(part);
        try {
            return new ServiceHealth(
                    name, operators.processors(part), operators.groups(part), bus(part), operators.seals(part), null);
        } catch (ServiceProblem problem) {
            if (problem.status() < 500) {
                throw problem;
            }
            return new ServiceHealth(
                    name, List.of(), List.of(), null, null, "It does not answer (%s).".formatted(problem.code()));
        }
    }

    private @Nullable Bus bus(Part part) {
        try {
            return operators.bus(part);
        } catch (ServiceProblem problem) {
            if (problem.status() < 500 && problem.status() != 404) {
                throw problem;
            }
            return null;
        }
    }

    /** What one service wrote down. */
    record Written(String service, OperatorAction action) {}

    @GetMapping(path = "/admin/audit", produces = "text/html")
    String audit(Model model) {
        List<Written> all = Arrays.stream(Part.values())
                .flatMap(this::written)
                .sorted(Comparator.comparing((Written one) -> one.action().when())
                        .reversed())
                .toList();
        model.addAttribute("actions", all);
        return "admin/audit";
    }

    private Stream<Written> written(Part part) {
        try {
            return operators.audit(part).stream().map(action -> new Written(Operators.name(part), action));
        } catch (ServiceProblem problem) {
            if (problem.status() < 500) {
                throw problem;
            }
            return Stream.empty();
        }
    }
}
