package app.preflight.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import app.preflight.Preflight;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** What CONTRIBUTING.md asks of the code, where a program can see it. */
class HouseRulesTest {

    /** Faces of modules, which nobody above needs yet. */
    private static final String FACES = ".*\\.(accounts\\.Sessions|deals\\.Deals)";

    @Test
    void nothingIsPublicThatNoOtherModuleUses() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .and()
                .areNotAssignableTo(Preflight.class)
                .and()
                .haveNameNotMatching(FACES)
                .should(beUsedByAnotherPackage())
                .check(Sources.PROGRAM);
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = users(type).anyMatch(user -> isAnother(user, type));
                events.add(
                        new SimpleConditionEvent(
                                type, used, type.getName() + " is public for nobody"));
            }
        };
    }

    /** Whoever names it, and whoever calls what answers with it. */
    private static Stream<JavaClass> users(JavaClass type) {
        return Stream.concat(
                type.getDirectDependenciesToSelf().stream().map(Dependency::getOriginClass),
                type.getMethodsWithReturnTypeOfSelf().stream()
                        .flatMap(method -> method.getAccessesToSelf().stream())
                        .map(JavaAccess::getOriginOwner));
    }

    private static boolean isAnother(JavaClass user, JavaClass type) {
        return !user.getPackageName().equals(type.getPackageName());
    }

    @Test
    void noNameIsAnEmptyOne() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|DTO)")
                .check(Sources.PROGRAM_AND_TESTS);
    }

    @Test
    void nullTravelsNowhere() {
        classes()
                .should(
                        ArchCondition.from(
                                describe(
                                        "be in a package that is @NullMarked",
                                        type ->
                                                type.getPackage()
                                                        .isAnnotatedWith(NullMarked.class))))
                .check(Sources.PROGRAM);
    }

    @Test
    void whatAnObjectNeedsItsConstructorSays() {
        noFields()
                .should(
                        ArchCondition.from(
                                describe(
                                        "be injected",
                                        field ->
                                                field.getAnnotations().stream()
                                                        .anyMatch(annotation ->
                                                                annotation
                                                                        .getRawType()
                                                                        .getSimpleName()
                                                                        .matches(
                                                                                "Autowired|Inject|Resource|Value")))))
                .check(Sources.PROGRAM_AND_TESTS);
    }

    /** But for three that interfaces of others ask for. */
    private static final String SETTER = "set(?!AutoCommit|Locale|ReadListener)[A-Z].*";

    @Test
    void anObjectIsToldWhatHappenedAndNotWhatToBe() {
        noMethods().that().arePublic().should().haveNameMatching(SETTER).check(Sources.PROGRAM);
    }

    @Test
    void aPageIsFoundUnderPagesAndTheApiUnderApi() {
        classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .and()
                .areNotAssignableTo(ErrorController.class)
                .should()
                .haveSimpleNameEndingWith("Pages")
                .check(Sources.PROGRAM);
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .haveSimpleNameEndingWith("Api")
                .check(Sources.PROGRAM);
    }

    @Test
    void onlyTheApiAnswersWithEntities() {
        methods()
                .that()
                .haveRawReturnType(ResponseEntity.class)
                .should(
                        ArchCondition.from(
                                describe(
                                        "belong to the API",
                                        (JavaMethod method) ->
                                                !method.getOwner()
                                                        .isAnnotatedWith(Controller.class))))
                .check(Sources.PROGRAM);
    }

    @Test
    void nothingIsMocked() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mockito..", "org.easymock..", "org.jmock..")
                .check(Sources.PROGRAM_AND_TESTS);
    }
}
