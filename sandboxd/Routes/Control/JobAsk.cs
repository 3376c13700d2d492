namespace Sandboxd.Routes.Control;

/// <summary>One job that a caller asks after.</summary>
internal sealed record JobAsk(string SandboxId, string JobId);
