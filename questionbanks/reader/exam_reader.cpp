#include "questionbanks/reader/exam_reader.h"

#include <algorithm>
#include <numeric>
#include <set>

#include "questionbanks/reader/fields.h"
#include "questionbanks/reader/xml_source.h"

namespace mockexam::banks {
namespace {

constexpr std::size_t kMostTitle = 400;

// Reads the parts of an exam definition, reporting everything that is wrong.
class ExamReader {
 public:
  explicit ExamReader(Fields& fields) : fields_(fields) {}

  ExamDefinition read(const Node& root) {
    ExamDefinition exam;
    fields_.allow_only(root,
                       {"id", "code", "vendor", "version", "status", "valid-from", "valid-to"},
                       {"title", "languages", "form", "scale", "scoring", "types", "delivery",
                        "blueprint"});
    exam.id = fields_.text(root, "id");
    exam.code = fields_.text(root, "code");
    exam.vendor = fields_.text(root, "vendor");
    exam.version = fields_.text(root, "version");
    exam.status = fields_.word(root, "status",
                               {ExamStatus::Active, ExamStatus::Retired, ExamStatus::Beta});
    exam.valid_from = fields_.date(root, "valid-from", false);
    exam.valid_to = fields_.date(root, "valid-to", false);
    exam.title = title(root);
    if (const auto node = only(root, "languages")) languages(*node, exam);
    if (const auto node = only(root, "form")) form(*node, exam);
    if (const auto node = only(root, "scale")) scale(*node, exam);
    if (const auto node = only(root, "scoring")) scoring(*node);
    if (const auto node = only(root, "types")) types(*node, exam);
    if (const auto node = only(root, "delivery")) delivery(*node, exam.delivery);
    if (const auto node = only(root, "blueprint")) blueprint(*node, exam);
    return exam;
  }

 private:
  std::optional<Node> only(const Node& parent, std::string_view name) {
    auto found = parent.children(name);
    if (found.size() == 1) return found.front();
    fields_.error(parent.line(), found.empty() ? "missing-element" : "element-twice",
                  "<" + std::string(parent.name()) + "> needs exactly one <" +
                      std::string(name) + ">",
                  found.empty() ? "add it" : "keep one");
    return std::nullopt;
  }

  text::SafeText title(const Node& parent) {
    const auto node = only(parent, "title");
    if (!node) return {};
    fields_.allow_only(*node, {}, {}, true);
    return fields_.content(*node, kMostTitle);
  }

  void languages(const Node& node, ExamDefinition& exam) {
    fields_.allow_only(node, {}, {"language"});
    for (const Node& child : node.children("language")) {
      fields_.allow_only(child, {}, {}, true);
      exam.languages.push_back(fields_.content(child, kMostTitle).str());
    }
    if (exam.languages.empty()) {
      fields_.error(node.line(), "missing-element", "<languages> names none",
                    "add the language the items are written in");
    }
  }

  void form(const Node& node, ExamDefinition& exam) {
    fields_.allow_only(node, {"items", "scored", "unscored", "minutes"}, {});
    exam.items = fields_.number(node, "items", 1, 500);
    exam.scored = fields_.number(node, "scored", 1, 500);
    exam.unscored = fields_.number(node, "unscored", 0, 500);
    exam.time = std::chrono::minutes(fields_.number(node, "minutes", 1, 24 * 60));
    if (exam.scored + exam.unscored != exam.items) {
      fields_.error(node.line(), "exam-items",
                    "scored and unscored make " + std::to_string(exam.scored + exam.unscored) +
                        ", not " + std::to_string(exam.items),
                    "make the two add up to items");
    }
  }

  void scale(const Node& node, ExamDefinition& exam) {
    fields_.allow_only(node, {"min", "max", "pass"}, {});
    exam.scale = {fields_.number(node, "min", 0, 9999), fields_.number(node, "max", 1, 9999),
                  fields_.number(node, "pass", 1, 9999)};
    if (exam.scale.min >= exam.scale.pass || exam.scale.pass >= exam.scale.max) {
      fields_.error(node.line(), "exam-scale", "min, pass and max do not rise",
                    "write min < pass < max");
    }
  }

  // The only rules there are so far; the words are in the file so that a reader of it knows.
  void scoring(const Node& node) {
    fields_.allow_only(node, {"rule", "unanswered", "penalty"}, {});
    must_be(node, "rule", "all-or-nothing");
    must_be(node, "unanswered", "wrong");
    must_be(node, "penalty", "none");
  }

  void must_be(const Node& node, std::string_view attribute, const std::string& value) {
    if (const std::string found = fields_.text(node, attribute);
        !found.empty() && found != value) {
      fields_.error(node.line(), "bad-word",
                    std::string(attribute) + " is \"" + found + "\", which is not supported",
                    "write " + value);
    }
  }

  void types(const Node& node, ExamDefinition& exam) {
    fields_.allow_only(node, {}, {"type"});
    int sum = 0;
    for (const Node& child : node.children("type")) {
      fields_.allow_only(child, {"name", "per-form", "min-options", "max-options", "min-places",
                                 "max-places"}, {});
      TypeRule rule;
      rule.type = fields_.word(child, "name",
                               {ItemType::MultipleChoice, ItemType::MultipleResponse,
                                ItemType::Ordering, ItemType::Matching});
      rule.per_form = fields_.number(child, "per-form", 0, 500);
      rule.min_options = fields_.number(child, "min-options", 1, 12);
      rule.max_options = fields_.number(child, "max-options", rule.min_options, 12);
      rule.min_places = fields_.number(child, "min-places", 1, 12);
      rule.max_places = fields_.number(child, "max-places", rule.min_places, 12);
      sum += rule.per_form;
      if (exam.find_type(rule.type) != nullptr) {
        fields_.error(child.line(), "element-twice",
                      std::string("a second rule for ") + word(rule.type), "keep one");
      }
      exam.types.push_back(rule);
    }
    if (sum != exam.items) {
      fields_.error(node.line(), "exam-types",
                    "the types make " + std::to_string(sum) + " items, not " +
                        std::to_string(exam.items),
                    "make per-form add up to the items of the form");
    }
  }

  void delivery(const Node& node, Delivery& delivery) {
    fields_.allow_only(node, {"navigation", "flag", "strike", "note", "sleep"},
                       {"warning", "extra-time"});
    must_be(node, "navigation", "free");
    delivery.flag = fields_.flag(node, "flag", true);
    delivery.strike = fields_.flag(node, "strike", true);
    delivery.note = fields_.flag(node, "note", true);
    delivery.sleep = fields_.word(node, "sleep", {SleepPolicy::Pause, SleepPolicy::Run});
    for (const Node& child : node.children("warning")) {
      fields_.allow_only(child, {"minutes"}, {});
      delivery.warnings.emplace_back(fields_.number(child, "minutes", 1, 24 * 60));
    }
    std::ranges::sort(delivery.warnings, std::ranges::greater());
    for (const Node& child : node.children("extra-time")) {
      fields_.allow_only(child, {"id", "minutes", "percent"}, {}, true);
      delivery.extra_time.push_back(
          {fields_.text(child, "id"), fields_.content(child, kMostTitle),
           std::chrono::minutes(fields_.number_or(child, "minutes", 0, 24 * 60, 0)),
           fields_.number_or(child, "percent", 0, 400, 0)});
    }
  }

  void blueprint(const Node& node, ExamDefinition& exam) {
    fields_.allow_only(node, {}, {"domain"});
    for (const Node& child : node.children("domain")) exam.domains.push_back(domain(child));
    const int sum = std::accumulate(
        exam.domains.begin(), exam.domains.end(), 0,
        [](int total, const Domain& domain) { return total + domain.weight_percent; });
    if (sum != 100) {
      fields_.error(node.line(), "exam-weights",
                    "the domains weigh " + std::to_string(sum) + " %, not 100 %",
                    "make the weights add up to 100");
    }
  }

  Domain domain(const Node& node) {
    fields_.allow_only(node, {"id", "weight"}, {"title", "task"});
    Domain domain{fields_.text(node, "id"), title(node), fields_.number(node, "weight", 0, 100), {}};
    for (const Node& child : node.children("task")) {
      domain.tasks.push_back(task(child, domain.id));
    }
    if (domain.tasks.empty()) {
      fields_.error(node.line(), "missing-element", "domain " + domain.id + " has no <task>",
                    "add its tasks");
    }
    return domain;
  }

  Task task(const Node& node, const std::string& domain) {
    fields_.allow_only(node, {"id"}, {"title", "point"});
    Task task{fields_.text(node, "id"), title(node), {}};
    if (!task.id.starts_with(domain + ".") || !task_ids_.insert(task.id).second) {
      fields_.error(node.line(), "exam-task", "task \"" + task.id + "\" in domain " + domain,
                    "number the tasks of a domain " + domain + ".1, " + domain + ".2 ...");
    }
    for (const Node& child : node.children("point")) {
      fields_.allow_only(child, {"id"}, {}, true);
      task.points.push_back({fields_.text(child, "id"), fields_.content(child, kMostTitle)});
    }
    return task;
  }

  Fields& fields_;
  std::set<std::string> task_ids_;
};

}  // namespace

std::optional<ExamDefinition> read_exam(std::string_view bytes, const std::string& file,
                                        Diagnostics& diagnostics) {
  const auto document = parse_xml(bytes, file, XmlLimits{}, diagnostics);
  if (!document) return std::nullopt;
  Fields fields(file, diagnostics);
  const Node root = document->root();
  if (root.name() != "exam") {
    fields.error(root.line(), "file-root", "the file does not begin with <exam>",
                 "FORMAT.md shows a whole file");
    return std::nullopt;
  }
  ExamDefinition exam = ExamReader(fields).read(root);
  if (fields.errors() > 0) return std::nullopt;
  return exam;
}

}  // namespace mockexam::banks
