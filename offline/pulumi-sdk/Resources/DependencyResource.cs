namespace Pulumi;

/// <summary>Stands for the resource with a URN that an answer names as a dependency.</summary>
internal sealed class DependencyResource(string urn) : CustomResource(urn);
