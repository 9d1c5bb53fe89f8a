import { type RefObject, useEffect } from "react";

const question = "What you typed is not saved. Leave without saving?";

/** Asks before typed text is left behind, whether by a link, by closing the tab or by reloading. */
export function useLeavingGuard(unsaved: RefObject<boolean>, form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const isShown = () => unsaved.current && form.current?.isConnected;
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (isShown()) event.preventDefault();
    };
    const click = (event: MouseEvent) => {
      if (!isShown() || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hasAttribute("download")) return;
      if (link.pathname === location.pathname && link.hash) return;
      if (confirm(question)) unsaved.current = false;
      else {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    addEventListener("beforeunload", beforeUnload);
    document.addEventListener("click", click, true);
    return () => {
      removeEventListener("beforeunload", beforeUnload);
      document.removeEventListener("click", click, true);
    };
  }, [unsaved, form]);
}
