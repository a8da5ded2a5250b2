package io.revisit.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import io.revisit.campaign.AudienceCount;
import io.revisit.campaign.CampaignProblem;
import io.revisit.delivery.TransportKind;
import io.revisit.shared.EmailAddress;
import io.revisit.shared.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** «Проверка»: what will happen in one sentence, what is missing, and a test to an address of one's own. */
final class CheckFields extends Div {

    private final Paragraph sentence = new Paragraph();
    private final UnorderedList problems = new UnorderedList();
    private final TextField testAddress = new TextField();
    private final String ownEmail;
    private final String phoneCountry;
    private TransportKind transport = TransportKind.OUTBOX;

    /**
     * @param ownEmail of the signed-in user
     * @param sendTest sends a test to an address and says whether it could
     */
    CheckFields(String ownEmail, String phoneCountry, Predicate<String> sendTest) {
        this.ownEmail = ownEmail;
        this.phoneCountry = phoneCountry;
        sentence.addClassName("campaign-sentence");
        sentence.getElement().setAttribute("role", "status");
        problems.addClassName("campaign-problems");
        testAddress.setLabel(getTranslation("campaign.test.address"));
        Button test = new Button(getTranslation("campaign.test.send"), _ -> {
            Optional<String> address = address();
            testAddress.setInvalid(address.isEmpty() || !sendTest.test(address.get()));
        });
        Div testing = new Div(testAddress, test);
        testing.addClassName("campaign-test");
        addClassName("campaign-check");
        add(sentence, problems, testing);
    }

    /** Says how things stand. */
    void show(Optional<AudienceCount> count, List<CampaignProblem> found, TransportKind by) {
        if (by != transport) {
            transport = by;
            testAddress.setValue(by == TransportKind.EMAIL ? ownEmail : "");
        }
        sentence.setText(count.map(counted -> CampaignTexts.sentence(counted, by))
                .orElseGet(() -> getTranslation("campaign.count.nobody-chosen")));
        problems.removeAll();
        found.stream().map(CampaignTexts::problem).distinct().map(ListItem::new).forEach(problems::add);
        problems.setVisible(!found.isEmpty());
        testAddress.setErrorMessage(getTranslation("campaign.test.address.problem." + by));
    }

    private Optional<String> address() {
        return switch (transport) {
            case EMAIL -> EmailAddress.parse(testAddress.getValue()).map(EmailAddress::value);
            case OUTBOX ->
                PhoneNumber.parse(testAddress.getValue(), phoneCountry).map(PhoneNumber::e164);
        };
    }
}
