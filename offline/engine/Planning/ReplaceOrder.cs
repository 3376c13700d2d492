namespace Sandboxes.Offline.Planning;

/// <summary>What a diff comes to.</summary>
internal enum ReplaceOrder
{
    /// <summary>No replacement.</summary>
    None,
    CreateFirst,
    DeleteFirst,
}
