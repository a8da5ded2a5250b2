package io.revisit.analytics.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.revisit.rfm.RfmBorders;
import io.revisit.rfm.RfmPart;
import io.revisit.rfm.RfmScaling;
import io.revisit.rfm.RfmService;
import io.revisit.rfm.RfmSettings;
import java.util.List;
import java.util.Set;

/** How patients are scored: from where the borders between the scores come, and which they are. */
final class RfmSettingsDialog extends Dialog {

    /** Proposed to a clinic that wants to set borders itself and has none yet. */
    private static final RfmBorders DAYS = RfmBorders.of(365, 180, 90, 30);

    private static final RfmBorders VISITS = RfmBorders.of(2, 3, 5, 10);
    private static final RfmBorders ROUBLES = RfmBorders.of(5_000, 15_000, 50_000, 150_000);

    private final RfmService service;
    private final Runnable saved;
    private final RfmPartFields recency = new RfmPartFields(RfmPart.RECENCY, List.of(RfmScaling.values()), DAYS);
    private final RfmPartFields frequency =
            new RfmPartFields(RfmPart.FREQUENCY, List.of(RfmScaling.QUANTILES, RfmScaling.FIXED), VISITS);
    private final RfmPartFields money =
            new RfmPartFields(RfmPart.MONEY, List.of(RfmScaling.QUANTILES, RfmScaling.FIXED), ROUBLES);

    /** @param saved what to do after another way was saved */
    RfmSettingsDialog(RfmService service, Runnable saved) {
        this.service = service;
        this.saved = saved;
        RfmSettings settings = service.settings();
        recency.show(settings.recency(), settings.recencyBorders(), settings.otherMonths());
        frequency.show(settings.frequency(), settings.frequencyBorders(), settings.otherMonths());
        money.show(settings.money(), settings.moneyBorders(), settings.otherMonths());
        setHeaderTitle(getTranslation("rfm.settings.title"));
        var fields = new Div(new Paragraph(getTranslation("rfm.settings.hint")), recency, frequency, money);
        fields.addClassNames("dialog-fields", "rfm-settings");
        add(fields);
        var save = new Button(getTranslation("rfm.settings.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("rfm.settings.cancel"), _ -> close()), save);
    }

    private void save() {
        if (!recency.isMonthsFilledIn()) {
            return;
        }
        Set<RfmPart> wrong = service.save(new RfmSettings(
                recency.scaling(),
                frequency.scaling(),
                money.scaling(),
                recency.months(),
                recency.borders(),
                frequency.borders(),
                money.borders()));
        List.of(recency, frequency, money).forEach(part -> part.showWrong(wrong.contains(part.part())));
        if (wrong.isEmpty()) {
            close();
            saved.run();
        }
    }
}
