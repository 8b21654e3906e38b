using Microsoft.CodeAnalysis;

namespace NorthStar.Generators.Usage;

/// <summary>Knows the types of which a framework makes one for each request, message or visit unless told otherwise.</summary>
internal static class RequestScope
{
    private static readonly HashSet<string> BaseTypes = new(StringComparer.Ordinal)
    {
        "Microsoft.AspNetCore.Mvc.ControllerBase",
        "Microsoft.AspNetCore.Mvc.ViewComponent",
        "Microsoft.AspNetCore.Mvc.RazorPages.PageModel",
        "Microsoft.AspNetCore.SignalR.Hub",
        "Microsoft.AspNetCore.Components.ComponentBase",
        "System.Web.Mvc.ControllerBase",
        "System.Web.Http.ApiController",
    };

    private static readonly HashSet<string> Interfaces = new(StringComparer.Ordinal)
    {
        "MassTransit.IConsumer",
        "MediatR.INotificationHandler",
        "MediatR.IRequestHandler",
        "NServiceBus.IHandleMessages",
    };

    public static bool IsCreatedPerRequest(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (BaseTypes.Contains(FullName(current)))
                return true;
        }

        return type.AllInterfaces.Any(implemented => Interfaces.Contains(FullName(implemented))) || IsControllerByName(type);
    }

    /// <summary>ASP.NET Core takes a class for a controller by its name alone; one with its attributes is meant as one.</summary>
    private static bool IsControllerByName(INamedTypeSymbol type) =>
        type.Name.EndsWith("Controller", StringComparison.Ordinal) &&
        type.GetAttributes().Concat(type.GetMembers().OfType<IMethodSymbol>().SelectMany(method => method.GetAttributes()))
            .Select(attribute => attribute.AttributeClass)
            .Where(attribute => attribute?.ContainingNamespace?.ToDisplayString() == "Microsoft.AspNetCore.Mvc" && attribute.Name != "NonActionAttribute")
            .ToList() is { Count: > 0 } attributes &&
        !attributes.Exists(attribute => attribute!.Name == "NonControllerAttribute");

    private static string FullName(INamedTypeSymbol type) => $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";
}
