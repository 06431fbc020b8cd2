#include "simulator/ui/report/report_words.h"

#include "simulator/ui/tr.h"

namespace mockexam::ui {

std::string outcome_word(bool passed) {
  return passed ? tr("PASS") : tr("FAIL");
}

std::string verdict_word(const exam::ItemResult& item) {
  if (item.correct) return tr("RIGHT");
  return scoring::is_blank(item.response) ? tr("NOT ANSWERED") : tr("WRONG");
}

std::string type_name(banks::ItemType type) {
  switch (type) {
    case banks::ItemType::MultipleChoice:
      return tr("multiple choice");
    case banks::ItemType::MultipleResponse:
      return tr("multiple response");
    case banks::ItemType::Ordering:
      return tr("ordering");
    case banks::ItemType::Matching:
      return tr("matching");
  }
  return {};
}

std::string band_words(const scoring::DomainBand& band) {
  const bool meets = band.band == scoring::Band::MeetsCompetencies;
  if (band.uncertain) {
    return meets ? tr("Meets competencies (uncertain)") : tr("Needs improvement (uncertain)");
  }
  return meets ? tr("Meets competencies") : tr("Needs improvement");
}

int percent(int part, int whole) {
  return whole <= 0 ? 0 : (200 * part + whole) / (2 * whole);
}

}  // namespace mockexam::ui
