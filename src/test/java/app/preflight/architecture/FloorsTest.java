package app.preflight.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decision 4: a module imports from floors below it only. */
class FloorsTest {

    private static final DescribedPredicate<JavaClass> OURS =
            resideInAnyPackage(Sources.ROOT + "..").and(not(Sources.GENERATED));

    static List<Floor> floors() throws IOException {
        return Floor.all();
    }

    @ParameterizedTest
    @MethodSource("floors")
    void aModuleImportsOnlyWhatItsRowInTheDecisionAllows(Floor floor) {
        String[] allowed =
                Stream.concat(Stream.of(floor.module()), floor.imports().stream())
                        .map(Floor::packageOf)
                        .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(floor.packageName())
                .should()
                .onlyDependOnClassesThat(not(OURS).or(resideInAnyPackage(allowed)))
                .check(Sources.PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("floors")
    void noArrowInTheDecisionPointsUp(Floor floor) throws IOException {
        List<String> rowsAbove =
                Floor.all().stream()
                        .takeWhile(other -> !other.equals(floor))
                        .filter(other -> other.number() <= floor.number())
                        .map(Floor::module)
                        .toList();
        assertThat(rowsAbove).containsAll(floor.imports());
    }

    @Test
    void everyModuleHasItsRowInTheDecision() throws IOException {
        Set<String> packages =
                Sources.PROGRAM.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> !name.equals(Sources.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Floor.all().stream().map(Floor::packageName))
                .containsExactlyInAnyOrderElementsOf(packages);
    }

    @Test
    void modulesFormNoCircle() {
        slices().assignedFrom(MODULES).should().beFreeOfCycles().check(Sources.PROGRAM);
    }

    private static final SliceAssignment MODULES =
            new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return OURS.test(type)
                            ? SliceIdentifier.of(type.getPackageName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "modules";
                }
            };

    @Test
    void noModuleKnowsTheProgramThatPutsItTogether() {
        noClasses()
                .that()
                .resideOutsideOfPackage(Sources.ROOT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Sources.ROOT)
                .check(Sources.PROGRAM);
    }

    @Test
    void theGroundFloorIsPlainJava() throws IOException {
        String[] ground =
                Floor.all().stream()
                        .filter(floor -> floor.number() == 0)
                        .map(Floor::packageName)
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(ground)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework..", "org.jooq..")
                                .or(Sources.GENERATED))
                .check(Sources.PROGRAM);
    }
}
