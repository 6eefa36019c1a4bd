/** What the compiler sees of a component's file; Vue's own checker looks inside. */
declare module '*.vue' {
  import type { Component } from 'vue';

  const component: Component;
  export = component;
}
