package io.revisit.patient.listview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.revisit.patient.TagId;
import io.revisit.patient.TagUses;
import io.revisit.patient.listview.ListViewSaving.Reason;
import io.revisit.patient.listview.ListViewSaving.Refused;
import io.revisit.patient.listview.ListViewSaving.Saved;
import io.revisit.security.Role;
import io.revisit.security.SignedInUser;
import io.revisit.shared.tenant.BusinessId;
import io.revisit.testing.Clinics;
import io.revisit.testing.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class ListViewsTest {
    private static final String FILTER = "digitized=yes&sort=-paid";
    private static final String COLUMNS = "name:200,phone,field-7";

    @Autowired
    private Clinics clinics;

    @Autowired
    private ListViews views;

    @Autowired
    private ListColumns columns;

    @Autowired
    private List<TagUses> tagUses;

    private BusinessId clinic;
    private SignedInUser author;

    @BeforeEach
    void signIn() {
        clinic = clinics.open();
        author = clinics.signIn(clinic, Role.ADMINISTRATOR);
    }

    @Test
    void aViewIsKeptAsItWasSaved() {
        ListViewId id = saved(views.add(new ListViewDraft("  В программе ", false, FILTER, COLUMNS)));

        assertThat(views.find(id))
                .contains(new ListView(id, "В программе", false, FILTER, COLUMNS, "Ольга Мельник", true, true, 0));
    }

    @Test
    void nobodyElseSeesAViewThatIsNotShared() {
        ListViewId id = own("Мой");
        clinics.signIn(clinic, Role.OWNER);

        assertThat(views.views()).isEmpty();
        assertThat(views.find(id)).isEmpty();
        assertThat(views.delete(id)).isFalse();
    }

    @Test
    void theClinicSeesASharedViewAndAnotherClinicDoesNot() {
        ListViewId id = shared("Общий");
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThat(views.views()).extracting(ListView::name).containsExactly("Общий");
        clinics.openAsOwner();
        assertThat(views.views()).isEmpty();
        assertThat(views.find(id)).isEmpty();
    }

    @Test
    void onesOwnViewsComeFirstThenThoseOfTheClinicEachByName() {
        own("Я");
        shared("Б");
        shared("а");
        own("Ёлка");

        assertThat(views.views()).extracting(ListView::name).containsExactly("Ёлка", "Я", "а", "Б");
    }

    @Test
    void aColleagueCannotChangeOrDeleteASharedView() {
        ListViewId id = shared("Общий");
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThat(views.find(id).orElseThrow().changeable()).isFalse();
        assertThat(views.change(id, draft("Мой", true), 0)).isEqualTo(new Refused(Reason.NOT_YOURS));
        assertThat(views.delete(id)).isFalse();
        assertThat(views.views()).extracting(ListView::name).containsExactly("Общий");
    }

    @Test
    void anOwnerChangesASharedViewWhichStaysShared() {
        ListViewId id = shared("Общий");
        clinics.signIn(clinic, Role.OWNER);

        saved(views.change(id, draft("Для всех", false), 0));

        assertThat(views.find(id))
                .hasValueSatisfying(view -> assertThat(view.name()).isEqualTo("Для всех"));
        clinics.enter(author);
        assertThat(views.find(id))
                .hasValueSatisfying(view -> assertThat(view.shared()).isTrue());
        clinics.signIn(clinic, Role.OWNER);
        assertThat(views.delete(id)).isTrue();
    }

    @Test
    void itsAuthorTakesAViewBackFromTheClinic() {
        ListViewId id = shared("Общий");

        saved(views.change(id, draft("Общий", false), 0));

        clinics.signIn(clinic, Role.OWNER);
        assertThat(views.find(id)).isEmpty();
    }

    @Test
    void aNameIsTakenAmongTheSharedOnesHoweverItIsWritten() {
        shared("Тёплая  база");
        clinics.signIn(clinic, Role.ADMINISTRATOR);

        assertThat(views.add(draft("теплая база", true))).isEqualTo(new Refused(Reason.NAME_TAKEN));
        saved(views.add(draft("теплая база", false)));
        assertThat(views.add(draft("ТЁПЛАЯ БАЗА", false))).isEqualTo(new Refused(Reason.NAME_TAKEN));
    }

    @Test
    void sharingUnderANameThatTheClinicHasIsRefused() {
        shared("База");
        clinics.signIn(clinic, Role.ADMINISTRATOR);
        ListViewId id = own("База");

        assertThat(views.change(id, draft("База", true), 0)).isEqualTo(new Refused(Reason.NAME_TAKEN));
    }

    @Test
    void aNameHasALengthAndAtLeastOneLetter() {
        assertThat(views.add(draft("  ", false))).isEqualTo(new Refused(Reason.NAME_MISSING));
        assertThat(views.add(draft("я".repeat(101), false))).isEqualTo(new Refused(Reason.NAME_TOO_LONG));
        saved(views.add(draft("я".repeat(100), false)));
    }

    @Test
    void moreConditionsThanAViewHoldsAreRefused() {
        String many = "tag=" + "1234567890,".repeat(400) + "1";

        assertThat(views.add(new ListViewDraft("Метки", false, many, ""))).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    @Test
    void whatSomebodyTypedIsNoPartOfAView() {
        assertThatThrownBy(() -> views.add(new ListViewDraft("Поиск", false, "q=Иванова", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> views.add(new ListViewDraft("Поиск", false, "", "<b>")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangeOfAnEarlierVersionIsRefused() {
        ListViewId id = own("Мой");
        saved(views.change(id, draft("Мой", false), 0));

        assertThat(views.change(id, draft("Мой", false), 0)).isEqualTo(new Refused(Reason.CHANGED_MEANWHILE));
    }

    @Test
    void aDeletedViewIsNotChanged() {
        ListViewId id = own("Мой");
        assertThat(views.delete(id)).isTrue();

        assertThat(views.change(id, draft("Мой", false), 0)).isEqualTo(new Refused(Reason.GONE));
        assertThat(views.delete(id)).isFalse();
    }

    @Test
    void aUserMakesAHundredViewsAndNoMore() {
        for (int i = 0; i < ListViews.MOST; i++) {
            own("Вид " + i);
        }

        assertThat(views.add(draft("Ещё", false))).isEqualTo(new Refused(Reason.TOO_MANY));
    }

    @Test
    void viewsFollowAMergeOfTags() {
        ListViewId both = saved(views.add(new ListViewDraft("Обе", false, "digitized=no&tag=12,7", "")));
        ListViewId other = saved(views.add(new ListViewDraft("Другая", true, "main-doctor=7&tag=71", "")));

        TagUses uses = uses();
        assertThat(uses.of(new TagId(7)))
                .extracting(use -> use.path())
                .containsExactly("patients?view=" + both.value());
        uses.replace(new TagId(7), new TagId(12));

        assertThat(filter(both)).isEqualTo("digitized=no&tag=12");
        assertThat(filter(other)).isEqualTo("main-doctor=7&tag=71");
        assertThat(uses.of(new TagId(7))).isEmpty();
    }

    @Test
    void aTagTellsNobodyOfAColleaguesOwnView() {
        views.add(new ListViewDraft("Мой", false, "tag=7", ""));
        views.add(new ListViewDraft("Общий", true, "tag=7", ""));
        clinics.signIn(clinic, Role.OWNER);

        assertThat(uses().of(new TagId(7))).extracting(use -> use.name()).containsExactly("Общий");
    }

    @Test
    void columnsAreRememberedForOneUserOfOneClinic() {
        columns.setChosen("name,paid:120");
        columns.setChosen(COLUMNS);

        assertThat(columns.chosen()).contains(COLUMNS);
        clinics.signIn(clinic, Role.OWNER);
        assertThat(columns.chosen()).isEmpty();
        clinics.enter(new SignedInUser(
                author.id(),
                author.name(),
                author.email(),
                author.locale(),
                clinics.open(),
                author.role(),
                author.staffId()));
        assertThat(columns.chosen()).isEmpty();
    }

    @Test
    void columnsAreForgottenOnRequest() {
        columns.setChosen(COLUMNS);

        columns.removeChosen();

        assertThat(columns.chosen()).isEmpty();
    }

    private TagUses uses() {
        return tagUses.stream()
                .filter(ListViewTags.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private String filter(ListViewId view) {
        return views.find(view).orElseThrow().filter();
    }

    private ListViewId own(String name) {
        return saved(views.add(draft(name, false)));
    }

    private ListViewId shared(String name) {
        return saved(views.add(draft(name, true)));
    }

    private static ListViewDraft draft(String name, boolean shared) {
        return new ListViewDraft(name, shared, FILTER, COLUMNS);
    }

    private static ListViewId saved(ListViewSaving saving) {
        assertThat(saving).isInstanceOf(Saved.class);
        return ((Saved) saving).id();
    }
}
