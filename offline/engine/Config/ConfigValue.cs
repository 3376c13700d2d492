namespace Sandboxes.Offline.Config;

/// <summary>One configuration value, decrypted: text, or JSON text for what is no string.</summary>
internal sealed record ConfigValue(string Text, bool Secret);
