package io.revisit.visit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.revisit.shared.i18n.Formats;
import io.revisit.shared.ui.ErrorNotice;
import io.revisit.shared.ui.Notices;
import io.revisit.visit.RefundOutcome;
import io.revisit.visit.RefundOutcome.Refunded;
import io.revisit.visit.RefundOutcome.Refused;
import io.revisit.visit.VisitRow;
import io.revisit.visit.VisitService;
import java.math.BigDecimal;

/** Gives money of a visit back; says beforehand what will happen. */
final class RefundDialog extends Dialog {
    private final VisitRow visit;
    private final Formats formats;
    private final VisitService visits;
    private final Runnable changed;
    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>();
    private final BigDecimalField amount = new BigDecimalField();
    private final TextArea reason = new TextArea();
    private final Paragraph consequence = new Paragraph();
    private final Div notices = new Div();
    private final Button confirm = new Button();

    RefundDialog(VisitRow visit, Formats formats, VisitService visits, Runnable changed) {
        this.visit = visit;
        this.formats = formats;
        this.visits = visits;
        this.changed = changed;
        setHeaderTitle(getTranslation("visit.refund.title"));
        addClassName("refund-dialog");
        setUpFields();
        Paragraph of = new Paragraph(getTranslation(
                "visit.refund.of",
                visit.patientName(),
                formats.dateTime(visit.startsAt()),
                formats.money(visit.net())));
        consequence.addClassName("refund-consequence");
        consequence.getElement().setAttribute("role", "status");
        Div form = new Div(of, whole, amount, reason, consequence, notices);
        form.addClassName("refund-form");
        add(form);
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        confirm.addClickListener(_ -> refund());
        getFooter().add(new Button(getTranslation("ui.confirm.cancel"), _ -> close()), confirm);
        explain();
    }

    private void setUpFields() {
        whole.setLabel(getTranslation("visit.refund.what"));
        whole.setItems(true, false);
        whole.setItemLabelGenerator(
                all -> getTranslation(all ? "visit.refund.whole" : "visit.refund.part", formats.money(visit.net())));
        whole.setValue(true);
        whole.addValueChangeListener(_ -> explain());
        amount.setLabel(getTranslation("visit.refund.amount"));
        amount.setLocale(formats.locale());
        amount.setSuffixComponent(new Span(formats.currency().getSymbol(formats.locale())));
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.addValueChangeListener(_ -> explain());
        reason.setLabel(getTranslation("visit.refund.reason"));
        reason.setMaxLength(RefundOutcome.MAX_REASON);
        reason.setRequiredIndicatorVisible(true);
    }

    private void explain() {
        amount.setVisible(!whole.getValue());
        BigDecimal given = given();
        consequence.setText(
                given.compareTo(visit.net()) == 0
                        ? getTranslation("visit.refund.consequence.whole", formats.money(given))
                        : getTranslation(
                                "visit.refund.consequence.part",
                                formats.money(given),
                                formats.money(visit.net().subtract(given)),
                                formats.money(visit.net())));
        confirm.setText(getTranslation("visit.refund.confirm", formats.money(given)));
    }

    private BigDecimal given() {
        if (whole.getValue()) {
            return visit.net();
        }
        return amount.getValue() == null ? BigDecimal.ZERO : amount.getValue();
    }

    private void refund() {
        RefundOutcome outcome = whole.getValue()
                ? visits.refundWhole(visit.id(), reason.getValue())
                : visits.refundPart(visit.id(), given(), reason.getValue());
        switch (outcome) {
            case Refunded refunded -> {
                close();
                Notices.success(getTranslation("visit.refund.done", formats.money(refunded.amount())));
                changed.run();
            }
            case Refused refused -> show(refused.reason());
        }
    }

    private void show(RefundOutcome.Reason refusal) {
        notices.removeAll();
        reason.setInvalid(false);
        amount.setInvalid(false);
        String sentence = getTranslation(refusal.key(), formats.money(visit.net()));
        switch (refusal) {
            case REASON_MISSING, REASON_TOO_LONG -> {
                reason.setErrorMessage(sentence);
                reason.setInvalid(true);
            }
            case AMOUNT_NOT_POSITIVE, AMOUNT_TOO_FINE, AMOUNT_ABOVE_PAID -> {
                amount.setErrorMessage(sentence);
                amount.setInvalid(true);
            }
            case NOT_COMPLETED, ALREADY_REVERSED, NOTHING_PAID -> notices.add(new ErrorNotice(sentence));
        }
    }
}
