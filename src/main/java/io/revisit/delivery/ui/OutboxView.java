package io.revisit.delivery.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import io.revisit.delivery.MessageFilter;
import io.revisit.delivery.MessageLog;
import io.revisit.delivery.MessageRow;
import io.revisit.delivery.MessageState;
import io.revisit.delivery.ResponseKind;
import io.revisit.security.Role;
import io.revisit.shared.ui.EmptyState;
import io.revisit.shared.ui.FilterBar;
import io.revisit.shared.ui.LazyGrid;
import io.revisit.shared.ui.PageHeader;
import io.revisit.shared.ui.TranslatedTitle;
import io.revisit.shared.ui.UrlState;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** «Исходящие»: every message with its text, sent or not, and those that wait for a decision. */
@Route(DeliveryNavigation.OUTBOX)
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
class OutboxView extends Div implements BeforeEnterObserver, TranslatedTitle {

    private static final String STATE = "state";
    private static final String CAMPAIGN = "campaign";
    private static final String RESPONSE = "response";

    private final MessageLog messages;
    private final MessageTexts texts;
    private final MessageDecisions decisions;
    private final AnswerNotes answers;
    private final PageHeader header;
    private final FilterBar filterBar = new FilterBar(() -> narrow(MessageFilter.ALL));
    private final Select<MessageState> states = new Select<>();
    private final Select<ResponseKind> responses = new Select<>();
    private final LazyGrid<MessageRow> grid;
    private UrlState address = UrlState.at(DeliveryNavigation.OUTBOX);
    private MessageFilter filter = MessageFilter.ALL;
    private long found;

    OutboxView(MessageLog messages, MessageTexts texts, MessageDecisions decisions, AnswerNotes answers) {
        this.messages = messages;
        this.texts = texts;
        this.decisions = decisions;
        this.answers = answers;
        header = new PageHeader(getTranslation(titleKey()));
        header.addActions(new Anchor("campaigns", getTranslation("delivery.outbox.campaigns")));
        states.setLabel(getTranslation("delivery.column.state"));
        states.setItems(List.of(MessageState.values()));
        states.setItemLabelGenerator(
                state -> state == null ? getTranslation("delivery.state.all") : MessageTexts.state(state));
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(getTranslation("delivery.state.all"));
        states.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                narrow(filter.withStates(change.getValue() == null ? Set.of() : EnumSet.of(change.getValue())));
            }
        });
        responses.setLabel(getTranslation("delivery.column.response"));
        responses.setItems(List.of(ResponseKind.values()));
        responses.setItemLabelGenerator(kind -> kind == null
                ? getTranslation("delivery.response.any")
                : getTranslation("delivery.message." + MessageTexts.code(kind)));
        responses.setEmptySelectionAllowed(true);
        responses.setEmptySelectionCaption(getTranslation("delivery.response.any"));
        responses.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                narrow(filter.withResponse(change.getValue()));
            }
        });
        filterBar.addFields(states, responses);
        grid = MessageGrid.of(texts, true, this::open);
        grid.load((offset, limit, _) -> messages.page(filter, offset, limit), () -> (int) found);
        addClassNames("view", "outbox-view");
        add(header, filterBar, grid);
    }

    @Override
    public String titleKey() {
        return "delivery.outbox.title";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = UrlState.of(event.getLocation());
        filter = MessageFilter.ALL
                .withCampaign(address.get(CAMPAIGN).map(OutboxView::number).orElse(null))
                .withStates(states(address.list(STATE)))
                .withResponse(
                        address.get(RESPONSE).flatMap(OutboxView::response).orElse(null));
        reload();
    }

    private void narrow(MessageFilter narrowed) {
        filter = narrowed;
        address = address.with(
                        CAMPAIGN,
                        filter.campaign() == null ? "" : filter.campaign().toString())
                .with(STATE, filter.states().stream().map(MessageTexts::code).reduce("", OutboxView::joined))
                .with(RESPONSE, filter.response() == null ? "" : MessageTexts.code(filter.response()));
        address.show();
        reload();
    }

    private void reload() {
        found = messages.count(filter);
        header.setCount(getTranslation("delivery.outbox.count", found));
        states.setValue(filter.states().size() == 1 ? filter.states().iterator().next() : null);
        responses.setValue(filter.response());
        filterBar.setChips(chips());
        grid.setEmptyStateComponent(emptyState());
        grid.refresh();
    }

    private List<FilterBar.Chip> chips() {
        List<FilterBar.Chip> chips = new ArrayList<>();
        if (filter.campaign() != null) {
            chips.add(new FilterBar.Chip(
                    getTranslation("delivery.outbox.one-campaign"), () -> narrow(filter.withCampaign(null))));
        }
        for (MessageState state : filter.states()) {
            chips.add(new FilterBar.Chip(
                    getTranslation("delivery.outbox.state", MessageTexts.state(state)),
                    () -> narrow(filter.withStates(Set.of()))));
        }
        if (filter.response() != null) {
            chips.add(new FilterBar.Chip(
                    getTranslation("delivery.message." + MessageTexts.code(filter.response())),
                    () -> narrow(filter.withResponse(null))));
        }
        return chips;
    }

    private EmptyState emptyState() {
        return filter.equals(MessageFilter.ALL)
                ? new EmptyState(VaadinIcon.OUTBOX, getTranslation("delivery.outbox.empty"))
                : new EmptyState(VaadinIcon.SEARCH, getTranslation("delivery.outbox.nothing"));
    }

    private void open(MessageRow message) {
        new MessagePanel(message, texts, decisions.allowed().orElse(null), answers, this::reload).open();
    }

    private static Set<MessageState> states(List<String> codes) {
        Set<MessageState> states = EnumSet.noneOf(MessageState.class);
        Arrays.stream(MessageState.values())
                .filter(state -> codes.contains(MessageTexts.code(state)))
                .forEach(states::add);
        return states;
    }

    private static Optional<ResponseKind> response(String code) {
        return Arrays.stream(ResponseKind.values())
                .filter(kind -> MessageTexts.code(kind).equals(code))
                .findFirst();
    }

    private static @org.jspecify.annotations.Nullable Long number(String text) {
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    private static String joined(String all, String one) {
        return all.isEmpty() ? one : all + "," + one;
    }
}
