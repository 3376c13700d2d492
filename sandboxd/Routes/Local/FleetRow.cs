using Sandboxd.Jobs;
using Sandboxd.State;

namespace Sandboxd.Routes.Local;

/// <summary>What the page shows of a sandbox; instead of its jobs, why they could not be read.</summary>
internal sealed record FleetRow(SandboxRecord Record, IReadOnlyList<BackgroundJob> Jobs, string? JobsFault = null);
