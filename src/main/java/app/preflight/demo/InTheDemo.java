package app.preflight.demo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Objects;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A part that is there in the demo, and in no other program. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(InTheDemo.Marked.class)
@interface InTheDemo {

    final class Marked implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata part) {
            return Objects.requireNonNull(context.getBeanFactory())
                            .getBeanNamesForType(Demo.class, false, false)
                            .length
                    == 1;
        }
    }
}
