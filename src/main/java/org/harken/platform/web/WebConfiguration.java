package org.harken.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Checks the permission of every route before it runs, and hands controllers the {@link Actor}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  // asked once, at the first request: looking for beans costs more than what they answer
  private final SingletonSupplier<CurrentActor> currentActor;
  private final List<MenuEntry> menu;
  private final List<AccountEntry> own;
  private final SingletonSupplier<List<PageNotice>> notices;
  private final SingletonSupplier<List<MenuBadge>> badges;
  private final boolean practice;

  WebConfiguration(
      ObjectProvider<CurrentActor> currentActor,
      ObjectProvider<MenuEntry> menu,
      ObjectProvider<AccountEntry> own,
      ObjectProvider<PageNotice> notices,
      ObjectProvider<MenuBadge> badges,
      Environment environment) {
    this.currentActor = SingletonSupplier.ofNullable(currentActor::getIfAvailable);
    this.notices = SingletonSupplier.of(() -> notices.stream().toList());
    this.badges = SingletonSupplier.of(() -> badges.stream().toList());
    this.menu = menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    this.own = own.stream().sorted(Comparator.comparingInt(AccountEntry::order)).toList();
    this.practice = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PermissionCheck());
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ActorArgument());
  }

  private @Nullable Actor actorOf(HttpServletRequest request) {
    CurrentActor known = currentActor.get();
    return known == null ? null : known.of(request);
  }

  private List<MenuEntry> menuOf(Actor actor) {
    return menu.stream()
        .filter(entry -> actor.may(entry.permission()))
        .filter(entry -> badgesOf(entry).allMatch(badge -> badge.isFor(actor)))
        .toList();
  }

  private int waiting(@Nullable Actor actor, MenuEntry entry) {
    return actor == null ? 0 : badgesOf(entry).mapToInt(badge -> badge.waiting(actor)).sum();
  }

  private Stream<MenuBadge> badgesOf(MenuEntry entry) {
    return badges.obtain().stream().filter(badge -> badge.path().equals(entry.path()));
  }

  private List<PageNotice.Line> notices(@Nullable Actor actor, String path) {
    return actor == null
        ? List.of()
        : notices.obtain().stream().flatMap(notice -> notice.above(actor, path).stream()).toList();
  }

  private final class PermissionCheck implements HandlerInterceptor {
    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      if (!(handler instanceof HandlerMethod method)) {
        return true;
      }
      Actor actor = actorOf(request);
      request.setAttribute(Request.ACTOR, actor);
      request.setAttribute(
          Frame.ATTRIBUTE,
          new Frame(
              actor == null ? List.of() : menuOf(actor),
              actor == null
                  ? List.of()
                  : own.stream().filter(entry -> actor.may(entry.permission())).toList(),
              practice,
              () -> notices(actor, request.getRequestURI()),
              entry -> waiting(actor, entry)));
      if (isFramework(method)) {
        return true;
      }
      String permission = permissionOf(method);
      if (permission.equals(Permits.PUBLIC)) {
        return true;
      }
      if (actor == null) {
        throw new NotSignedIn();
      }
      if (!permission.equals(Permits.SIGNED_IN) && !actor.may(permission)) {
        throw new NotPermitted();
      }
      return true;
    }

    private boolean isFramework(HandlerMethod method) {
      return !method.getBeanType().getName().startsWith("org.harken.");
    }

    private String permissionOf(HandlerMethod method) {
      Permits permits =
          AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Permits.class);
      if (permits == null) {
        permits = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Permits.class);
      }
      if (permits == null) {
        throw new NotPermitted();
      }
      return permits.value();
    }
  }

  private final class ActorArgument implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
      Actor actor = http == null ? null : actorOf(http);
      return actor == null ? Actor.PUBLIC : actor;
    }
  }
}
