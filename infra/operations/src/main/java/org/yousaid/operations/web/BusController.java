package org.yousaid.operations.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.eventbus.BusLag;
import org.yousaid.eventbus.FeedStatus;
import org.yousaid.eventbus.FeedTopicUnfit;
import org.yousaid.eventbus.MessageFeed;
import org.yousaid.eventbus.NothingToTell;
import org.yousaid.eventbus.PublishingFailed;
import org.yousaid.operations.audit.OperatorActions;
import org.yousaid.operations.audit.OperatorActions.Asked;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.request.IdempotencyKey;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;

/** How far this service is behind on the bus, and telling a consumer everything again. */
@RestController
@RequestMapping("/api/admin/${yousaid.operations.name}/bus")
public class BusController {

    private final ObjectProvider<BusLag> lag;
    private final ObjectProvider<MessageFeed> feeds;
    private final OperatorActions actions;

    public BusController(ObjectProvider<BusLag> lag, ObjectProvider<MessageFeed> feeds, OperatorActions actions) {
        this.lag = lag;
        this.feeds = feeds;
        this.actions = actions;
    }

    @GetMapping
    BusRepresentation lag(Caller caller) {
        caller.require(Role.ADMIN, Role.DPO);
        BusLag told = lag.getIfAvailable();
        if (told == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        MessageFeed known = feeds.getIfAvailable();
        return BusRepresentation.of(told, known == null ? List.of() : known.status());
    }

    @PostMapping("/feeds")
    ResponseEntity<FeedStatus> feed(@RequestBody FeedRequest request, IdempotencyKey key, Caller caller) {
        caller.require(Role.ADMIN);
        MessageFeed feed = feeds.getIfAvailable();
        if (feed == null) {
            throw new Refused(CommonRefusal.NOT_FOUND);
        }
        var asked = new Asked(key.idFor("feed", caller.subject()), caller, "feed", request.group(), request.because());
        FeedStatus begun = actions.begunOnce(asked, () -> begun(feed, request), () -> standing(feed, request));
        return ResponseEntity.accepted().body(begun);
    }

    private static FeedStatus standing(MessageFeed feed, FeedRequest request) {
        return feed.status().stream()
                .filter(status -> status.group().equals(request.group()))
                .findFirst()
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
    }

    private static FeedStatus begun(MessageFeed feed, FeedRequest request) {
        try {
            return feed.start(request.group());
        } catch (NothingToTell _) {
            throw new Refused(new FeedRefusal.NothingToTell(request.group()));
        } catch (FeedTopicUnfit unfit) {
            throw new Refused(new FeedRefusal.FeedTopicUnfit(unfit.topic()));
        } catch (PublishingFailed _) {
            throw new Refused(CommonRefusal.NOT_READY);
        }
    }
}
