package org.yousaid.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yousaid.gateway.GatewaySettings;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.EmailAddress;
import org.yousaid.support.vault.InvalidEmailAddress;
import org.yousaid.support.vault.PersonId;

/**
 * Signing in by page. Citizens: an address, a mail, a link, a button; staff on a machine of their own: an account to pick.
 *
 * <p>The sign-in page gets {@code accounts} (names, empty when picking is off), {@code error} ({@code email},
 * {@code account} or {@code link}, absent when nothing is wrong) and {@code typed} (the address as it was typed).
 */
@Controller
class SignInController {

    private static final String SIGN_IN_PAGE = "signin/sign-in";

    private final LinkRequests linkRequests;
    private final OneTimeTokenService links;
    private final SignInSessions sessions;
    private final List<String> accounts;

    SignInController(
            LinkRequests linkRequests, OneTimeTokenService links, SignInSessions sessions, GatewaySettings settings) {
        this.linkRequests = linkRequests;
        this.links = links;
        this.sessions = sessions;
        this.accounts = settings.localAccounts() ? staffAccounts() : List.of();
    }

    @GetMapping("/sign-in")
    String page(@RequestParam Optional<String> error, Model model) {
        error.filter("link"::equals).ifPresent(code -> model.addAttribute("error", code));
        return signInPage("", model);
    }

    @PostMapping("/sign-in/account")
    String pickAccount(
            @RequestParam(defaultValue = "") String account,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (accounts.isEmpty()) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        if (!accounts.contains(account)) {
            model.addAttribute("error", "account");
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return signInPage("", model);
        }
        Visitor visitor = Visitor.staff(account, Role.valueOf(account.toUpperCase(Locale.ROOT)));
        return "redirect:" + sessions.signIn(visitor, request, response);
    }

    @PostMapping("/sign-in/link")
    String askForLink(
            @RequestParam(defaultValue = "") String email, Model model, Locale locale, HttpServletResponse response) {
        EmailAddress address;
        try {
            address = EmailAddress.parse(email);
        } catch (InvalidEmailAddress e) {
            model.addAttribute("error", "email");
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return signInPage(email, model);
        }
        linkRequests.send(address, locale.getLanguage());
        return "redirect:/sign-in/check-your-mail";
    }

    @GetMapping("/sign-in/check-your-mail")
    String checkYourMail() {
        return "signin/check-your-mail";
    }

    /** What the mailed link opens. Only shows a button: programs that follow links in mails use nothing up. */
    @GetMapping("/sign-in/confirm")
    String confirm(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "signin/confirm";
    }

    @PostMapping("/login/ott")
    String useLink(
            @RequestParam(defaultValue = "") String token, HttpServletRequest request, HttpServletResponse response) {
        OneTimeToken used = links.consume(new OneTimeTokenAuthenticationToken(token));
        if (used == null) {
            return "redirect:/sign-in?error=link";
        }
        return "redirect:" + sessions.signIn(Visitor.citizen(new PersonId(used.getUsername())), request, response);
    }

    private String signInPage(String typed, Model model) {
        model.addAttribute("accounts", accounts);
        model.addAttribute("typed", typed);
        return SIGN_IN_PAGE;
    }

    private static List<String> staffAccounts() {
        return Arrays.stream(Role.values())
                .filter(Role::isStaff)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
