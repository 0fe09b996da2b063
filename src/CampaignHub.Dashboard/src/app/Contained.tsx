import { Component, type ReactNode } from "react";

/** Leaves out a small part that fails, so that it cannot take the page down with it. */
export class Contained extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? null : this.props.children;
  }
}
