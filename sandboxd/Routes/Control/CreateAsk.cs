using Sandboxd.State;

namespace Sandboxd.Routes.Control;

/// <summary>What a create request asks for: the record to be, and the secrets, which are sealed once it has an id.</summary>
internal sealed record CreateAsk(SandboxRecord Record, IReadOnlyDictionary<string, string>? Secrets);
