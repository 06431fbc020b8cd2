#include "questionbanks/reader/item_reader.h"

#include <algorithm>
#include <numeric>

#include "questionbanks/reader/fields.h"
#include "questionbanks/reader/xml_source.h"

namespace mockexam::banks {
namespace {

constexpr std::size_t kMostStem = 8 * 1024;
constexpr std::size_t kMostOption = 2 * 1024;
constexpr std::size_t kMostReason = 4 * 1024;
constexpr std::size_t kMostOptions = 12;

// Reads the parts of one item. What is wrong is reported; what was read may then be incomplete.
class ItemReader {
 public:
  ItemReader(Fields& fields, std::string language)
      : fields_(fields), language_(std::move(language)) {}

  Item read(const Node& node) {
    Item item;
    attributes(node, item);
    item.stem = fields_.local(node, "stem", language_, kMostStem);
    body(node, item);
    item.explanation = fields_.local(node, "explanation", language_, kMostReason);
    references(node, item);
    for (const Node& enemy : node.children("enemy")) {
      fields_.allow_only(enemy, {"item"}, {});
      item.enemies.push_back(fields_.text(enemy, "item"));
    }
    return item;
  }

 private:
  void attributes(const Node& node, Item& item) {
    fields_.allow_only(node,
                       {"id", "type", "point", "level", "difficulty", "status", "revision",
                        "written", "reviewed", "author", "reviewer", "lifecycle", "volatile"},
                       {"stem", "options", "ordering", "matching", "explanation", "reference",
                        "enemy"});
    item.id = fields_.text(node, "id");
    item.type = fields_.word(node, "type",
                             {ItemType::MultipleChoice, ItemType::MultipleResponse,
                              ItemType::Ordering, ItemType::Matching});
    item.point = fields_.text(node, "point");
    item.level = fields_.word(
        node, "level", {Level::Recall, Level::Understand, Level::Apply, Level::Analyze});
    item.expected_permille = fields_.permille(node, "difficulty", 50, 990);
    item.status = fields_.word(node, "status",
                               {ItemStatus::Draft, ItemStatus::Reviewed, ItemStatus::Approved,
                                ItemStatus::Pretest, ItemStatus::Retired});
    item.revision = fields_.number(node, "revision", 1, 9999);
    item.written = fields_.date(node, "written", true);
    item.reviewed = fields_.date(node, "reviewed", false);
    item.author = fields_.text_or(node, "author", "");
    item.reviewer = fields_.text_or(node, "reviewer", "");
    item.lifecycle = fields_.word_or(node, "lifecycle", {Lifecycle::Current, Lifecycle::Closed},
                                     Lifecycle::Current);
    item.volatile_fact = fields_.flag(node, "volatile", false);
  }

  void body(const Node& node, Item& item) {
    const char* wanted = item.type == ItemType::Ordering   ? "ordering"
                         : item.type == ItemType::Matching ? "matching"
                                                           : "options";
    const auto found = node.children(wanted);
    const std::size_t bodies = node.children("options").size() +
                               node.children("ordering").size() +
                               node.children("matching").size();
    if (found.size() != 1 || bodies != 1) {
      fields_.error(node.line(), "item-body",
                    std::string("a ") + word(item.type) + " item needs one <" + wanted +
                        "> and nothing like it",
                    "keep that one, or mend the type");
      return;
    }
    if (item.type == ItemType::Ordering) {
      ordering(found.front(), item);
    } else if (item.type == ItemType::Matching) {
      matching(found.front(), item);
    } else {
      options(found.front(), item);
    }
    if (item.options.size() > kMostOptions) {
      fields_.error(found.front().line(), "item-options",
                    "more than " + std::to_string(kMostOptions) + " to pick from",
                    "leave the weakest out");
    }
  }

  Option option(const Node& node) {
    return {fields_.local(node, "text", language_, kMostOption),
            fields_.local(node, "reason", language_, kMostReason)};
  }

  void options(const Node& node, Item& item) {
    fields_.allow_only(node, {"fixed"}, {"option"});
    item.fixed_order = fields_.flag(node, "fixed", false);
    for (const Node& child : node.children("option")) {
      fields_.allow_only(child, {"key"}, {"text", "reason"});
      if (fields_.flag(child, "key", false)) {
        item.key.places.push_back(static_cast<int>(item.options.size()));
      }
      item.options.push_back(option(child));
    }
    if (item.type == ItemType::MultipleChoice && item.places() != 1) {
      fields_.error(node.line(), "item-key",
                    std::to_string(item.places()) + " options have key=\"true\"",
                    "mark the one right option; several make it multiple-response");
    } else if (item.places() < 1 || item.options.size() <= item.key.places.size()) {
      fields_.error(node.line(), "item-key",
                    std::to_string(item.places()) + " of " +
                        std::to_string(item.options.size()) + " options are keys",
                    "mark the right options with key=\"true\" and keep wrong ones beside them");
    }
  }

  void ordering(const Node& node, Item& item) {
    fields_.allow_only(node, {}, {"step", "unused"});
    for (const char* kind : {"step", "unused"}) {
      for (const Node& child : node.children(kind)) {
        fields_.allow_only(child, {}, {"text", "reason"});
        item.options.push_back(option(child));
      }
    }
    item.key.places.resize(node.children("step").size());
    std::iota(item.key.places.begin(), item.key.places.end(), 0);
    if (item.places() < 2) {
      fields_.error(node.line(), "item-key", "fewer than two steps to order",
                    "add the missing <step> elements in their right order");
    }
  }

  void matching(const Node& node, Item& item) {
    fields_.allow_only(node, {"reuse"}, {"pair", "spare"});
    item.reuse = fields_.word(node, "reuse", {Reuse::Once, Reuse::AtMostOnce, Reuse::Any});
    for (const Node& child : node.children("pair")) {
      fields_.allow_only(child, {}, {"prompt", "response", "reason"});
      item.prompts.push_back({fields_.local(child, "prompt", language_, kMostOption),
                              fields_.local(child, "reason", language_, kMostReason)});
      const int response =
          add_response(fields_.local(child, "response", language_, kMostOption), item);
      if (item.reuse != Reuse::Any && std::ranges::count(item.key.places, response) > 0) {
        fields_.error(child.line(), "item-reuse",
                      "a second pair with the response \"" +
                          item.options[static_cast<std::size_t>(response)].text.original().str() +
                          "\"",
                      "make it reuse=\"any\" or give the pair a response of its own");
      }
      item.key.places.push_back(response);
    }
    for (const Node& child : node.children("spare")) {
      fields_.allow_only(child, {}, {"text", "reason"});
      item.options.push_back(option(child));
    }
    if (item.reuse == Reuse::Once && item.options.size() != item.prompts.size()) {
      fields_.error(node.line(), "item-reuse", "reuse=\"once\" and spare responses",
                    "make it reuse=\"at-most-once\"");
    }
    if (item.places() < 2) {
      fields_.error(node.line(), "item-key", "fewer than two pairs", "add <pair> elements");
    }
  }

  // Equal texts are one response.
  static int add_response(LocalText text, Item& item) {
    const auto same = std::ranges::find(item.options, text.original(), [](const Option& o) {
      return o.text.original();
    });
    if (same != item.options.end()) return static_cast<int>(same - item.options.begin());
    item.options.push_back({std::move(text), LocalText()});
    return static_cast<int>(item.options.size()) - 1;
  }

  void references(const Node& node, Item& item) {
    for (const Node& child : node.children("reference")) {
      fields_.allow_only(child, {"url", "read"}, {}, true);
      Reference reference{fields_.text(child, "url"), fields_.date(child, "read", true),
                          fields_.content(child, kMostOption)};
      if (!reference.url.starts_with("https://")) {
        fields_.error(child.line(), "item-reference",
                      "the address \"" + reference.url + "\" is not https", "write the address");
      }
      item.references.push_back(std::move(reference));
    }
    if (item.references.empty()) {
      fields_.error(node.line(), "missing-element", "<item> needs a <reference>",
                    "name the page that proves the key");
    }
  }

  Fields& fields_;
  std::string language_;
};

void check_point(Fields& fields, const Node& node, const Item& item) {
  if (!item.point.empty() && !item.point.starts_with(item.task + "-")) {
    fields.error(node.line(), "item-point",
                 "the decision point " + item.point + " is not of task " + item.task,
                 "move the item to the file of its task or mend the point");
  }
}

}  // namespace

std::vector<ReadItem> read_items(std::string_view bytes, const std::string& file,
                                 const std::string& exam, Diagnostics& diagnostics) {
  std::vector<ReadItem> items;
  const auto document = parse_xml(bytes, file, XmlLimits{}, diagnostics);
  if (!document) return items;
  Fields fields(file, diagnostics);
  const Node root = document->root();
  if (root.name() != "items") {
    fields.error(root.line(), "file-root", "the file does not begin with <items>",
                 "FORMAT.md shows a whole file");
    return items;
  }
  fields.allow_only(root, {"exam", "task", "xml:lang"}, {"item"});
  const std::string named = fields.text(root, "exam");
  const std::string task = fields.text(root, "task");
  const std::string language = fields.text(root, "xml:lang");
  if (!exam.empty() && named != exam) {
    fields.error(root.line(), "file-exam", "the file is for the exam \"" + named + "\"",
                 "write exam=\"" + exam + "\" or move the file");
  }
  if (fields.errors() > 0) return items;

  for (const Node& node : root.children("item")) {
    const int before = fields.errors();
    Item item = ItemReader(fields, language).read(node);
    item.task = task;
    check_point(fields, node, item);
    if (fields.errors() == before) items.push_back({std::move(item), file, node.line()});
  }
  return items;
}

}  // namespace mockexam::banks
