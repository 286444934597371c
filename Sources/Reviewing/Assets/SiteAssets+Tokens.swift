extension SiteAssets {
    /// The look in names: layered as NL Design System does (common tokens first, parts of the page made of them), under a
    /// prefix of our own because other prefixes belong to other bodies. Every pair of ink and ground has a contrast of at
    /// least 4.5 to 1, lines and marks of at least 3 to 1, in both schemes.
    static let tokens = """
        :root {
          color-scheme: light dark;
          --baken-document-color: #1c2127;
          --baken-document-background-color: #ffffff;
          --baken-surface-background-color: #f4f5f7;
          --baken-subtle-color: #4b545f;
          --baken-line-color: #6d7681;
          --baken-line-subtle-color: #c9ced5;
          --baken-link-color: #0b4f94;
          --baken-action-color: #ffffff;
          --baken-action-background-color: #0b4f94;
          --baken-action-hover-background-color: #083b6f;
          --baken-focus-outline-color: #1c2127;
          --baken-focus-background-color: #ffdd57;
          --baken-focus-color: #1c2127;
          --baken-feedback-danger-color: #a51414;
          --baken-feedback-danger-background-color: #fdf0f0;
          --baken-feedback-info-background-color: #eaf2fb;
          --baken-feedback-info-line-color: #0b4f94;
          --baken-mark-background-color: #fff0b3;
          --baken-mark-line-color: #8a5b00;
          --baken-insert-background-color: #dff3e3;
          --baken-delete-background-color: #fbe3e3;
          --baken-badge-background-color: #e3e7ec;
          --baken-badge-urgent-background-color: #a51414;
          --baken-badge-urgent-color: #ffffff;
          --baken-badge-high-background-color: #f7d9b0;
          --baken-document-font-family: system-ui, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif;
          --baken-document-font-size: 1rem;
          --baken-document-line-height: 1.5;
          --baken-space-block-sm: .5rem;
          --baken-space-block-md: 1rem;
          --baken-space-block-lg: 1.5rem;
          --baken-border-radius: .25rem;
          --baken-page-max-inline-size: 90rem;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --baken-document-color: #e7eaee;
            --baken-document-background-color: #14181d;
            --baken-surface-background-color: #1e242b;
            --baken-subtle-color: #b4bcc6;
            --baken-line-color: #8b95a1;
            --baken-line-subtle-color: #3b444e;
            --baken-link-color: #8dbcf5;
            --baken-action-color: #10151a;
            --baken-action-background-color: #8dbcf5;
            --baken-action-hover-background-color: #b4d4fa;
            --baken-focus-outline-color: #ffdd57;
            --baken-feedback-danger-color: #ff9c9c;
            --baken-feedback-danger-background-color: #331a1a;
            --baken-feedback-info-background-color: #17283a;
            --baken-feedback-info-line-color: #8dbcf5;
            --baken-mark-background-color: #4a3a00;
            --baken-mark-line-color: #ffd257;
            --baken-insert-background-color: #123d1e;
            --baken-delete-background-color: #4a1b1b;
            --baken-badge-background-color: #323b45;
            --baken-badge-urgent-background-color: #ff9c9c;
            --baken-badge-urgent-color: #2a0808;
            --baken-badge-high-background-color: #5c3f10;
          }
        }

        """
}
