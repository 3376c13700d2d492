using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>Finds the output properties of a resource and gives each its slot.</summary>
internal static class OutputSlots
{
    /// <summary>Sets every output property of <paramref name="resource"/> and returns the slots by wire name.</summary>
    public static ImmutableDictionary<string, IOutputSlot> Fill(Resource resource)
    {
        var slots = ImmutableDictionary.CreateBuilder<string, IOutputSlot>(StringComparer.Ordinal);
        foreach (var property in resource.GetType().GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute || IsSetByProgram(property))
                continue;
            var slotType = typeof(OutputSlot<>).MakeGenericType(property.PropertyType.GenericTypeArguments.Single());
            var slot = (IOutputSlot)Activator.CreateInstance(slotType, resource)!;
            // The setter is private to the declaring class, and only found through it.
            property.DeclaringType!.GetProperty(property.Name)!.SetValue(resource, slot.Output);
            slots[attribute.Name ?? property.Name] = slot;
        }

        return slots.ToImmutable();
    }

    private static bool IsSetByProgram(PropertyInfo property) => typeof(ComponentResource).IsAssignableFrom(property.DeclaringType);
}
