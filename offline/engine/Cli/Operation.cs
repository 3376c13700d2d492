using Sandboxes.Offline.Steps;

namespace Sandboxes.Offline.Cli;

/// <summary>What a deploying command was asked to do.</summary>
internal sealed record Operation(OperationKind Kind)
{
    public string? Stack { get; init; }

    public DeploymentOptions Options { get; init; } = new();

    /// <summary>Read what is there first.</summary>
    public bool Refresh { get; init; }

    /// <summary>Let the program say what to refresh.</summary>
    public bool RunProgram { get; init; }

    public bool PreviewOnly { get; init; }

    public bool SkipPreview { get; init; }

    public bool Yes { get; init; }

    public bool Diff { get; init; }

    public bool Json { get; init; }

    public bool ExpectNoChanges { get; init; }

    public bool ClearPendingCreates { get; init; }

    /// <summary>Type, name and id of what to import.</summary>
    public (string Type, string Name, string Id) Imported { get; init; }
}
