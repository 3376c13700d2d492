using Sandboxes.Engine.Schema;
using Sandboxes.Engine.Values;

namespace Sandboxes.Engine;

/// <summary>
/// One resource type: what the schema cannot say of it, and its life. The engine room has checked the inputs against
/// the schema, computed the diff and answered previews by itself; nothing here runs in a preview but <see cref="Check"/>.
/// </summary>
/// <remarks>
/// The tokens passed in end waiting only. A request that creates something is never abandoned half-way: it is finished,
/// the id kept, and the wait then ends with <see cref="InitFailedException"/>.
/// </remarks>
public interface IResource
{
    /// <summary>The type token, such as <c>package:index:Name</c>.</summary>
    string Token { get; }

    /// <summary>What the schema cannot say about its differences.</summary>
    DiffRules DiffRules { get; }

    /// <summary>The rules across several properties. Values may be unknown or secret; no failure text holds a secret.</summary>
    IEnumerable<CheckFailure> Check(PropertyMap inputs);

    /// <summary>This run knows of <paramref name="id"/>: it was named in a Diff, a Read, an Update or a Delete. No I/O.</summary>
    void Seen(string id);

    /// <summary>
    /// The state has a resource of this URN already, whose new inputs are being checked. A create that follows without a
    /// <see cref="Compared"/> replaces it because the user says so, not because anything differs. No I/O.
    /// </summary>
    void Existing(string urn)
    {
    }

    /// <summary>A Diff of the resource of this URN named <paramref name="id"/>. No I/O.</summary>
    void Compared(string urn, string id) => Seen(id);

    /// <summary>Creates it and waits until it is ready.</summary>
    Task<CreatedResource> CreateAsync(ResourceCall call, PropertyMap inputs, CancellationToken stopWaiting);

    /// <summary>
    /// Reads it; null when it is definitely gone. <paramref name="oldInputs"/> and <paramref name="oldState"/> are null on import.
    /// </summary>
    Task<FoundResource?> ReadAsync(ResourceCall call, string id, PropertyMap? oldInputs, PropertyMap? oldState, CancellationToken stopWaiting);

    /// <summary>Makes it as <paramref name="inputs"/> say; also called without any change, to go on waiting after an init error.</summary>
    Task<PropertyMap> UpdateAsync(ResourceCall call, string id, PropertyMap oldInputs, PropertyMap oldState, PropertyMap inputs, CancellationToken stopWaiting);

    /// <summary>Deletes it and returns when it is gone; success when it was gone before.</summary>
    Task DeleteAsync(ResourceCall call, string id, PropertyMap oldState, CancellationToken stopWaiting);

    /// <summary>Lists what exists, for import. <paramref name="query"/> has the schema's <c>listInputs</c>.</summary>
    IAsyncEnumerable<ListedResource> ListAsync(PropertyMap query, CancellationToken cancel);
}
