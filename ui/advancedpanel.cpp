// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "advancedpanel.h"

#include "formnames.h"
#include "zonedialog.h"

#include <QComboBox>
#include <QCompleter>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QComboBox *createZoneCombo(const QString &first, QWidget *parent)
{
    auto *combo = new QComboBox(parent);
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    // A long list must not make the dialog as wide as its longest name.
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(24);
    combo->addItem(first);
    QStringList names = zoneNames();
    names.removeOne(first);
    combo->addItems(names);
    combo->completer()->setFilterMode(Qt::MatchContains);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return combo;
}

/// What stands for the zone "auto".
QString foundByItself()
{
    return AdvancedPanel::tr("Found out by itself");
}

} // namespace

AdvancedPanel::AdvancedPanel(QWidget *parent)
    : QWidget(parent)
    , m_fold(new QToolButton(this))
    , m_content(new QWidget(this))
{
    m_fold->setObjectName(u"advanced"_s);
    m_fold->setText(tr("Ad&vanced"));
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    createFields();
    m_content->setLayout(createForm());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_fold);
    layout->addWidget(m_content);

    connect(m_fold, &QToolButton::toggled, this, &AdvancedPanel::setUnfolded);
    connect(m_proxyMode, &QComboBox::currentIndexChanged, this, &AdvancedPanel::updateProxy);
    for (const QComboBox *combo : {m_algorithm, m_apiZone, m_reportZone, m_rate, m_proxyMode})
        connect(combo, &QComboBox::currentTextChanged, this, &AdvancedPanel::edited);
    for (const QLineEdit *edit : {m_proxyUrl, m_caFile})
        connect(edit, &QLineEdit::textChanged, this, &AdvancedPanel::edited);
    for (const QSpinBox *number : {m_pageSize, m_monthsKept})
        connect(number, &QSpinBox::valueChanged, this, &AdvancedPanel::edited);
    setProfile({});
    setUnfolded(false);
}

void AdvancedPanel::setProfile(const Profile &profile)
{
    m_algorithm->setCurrentIndex(m_algorithm->findData(int(profile.algorithm)));
    m_apiZone->setCurrentText(profile.apiZone == "auto"_L1 ? foundByItself() : profile.apiZone);
    m_reportZone->setCurrentText(profile.reportZone);
    m_pageSize->setValue(profile.pageSize);
    showRate(profile.rate);
    m_monthsKept->setValue(profile.monthsKept);
    m_proxyMode->setCurrentIndex(m_proxyMode->findData(int(profile.proxyMode)));
    m_proxyUrl->setText(profile.proxyUrl);
    m_caFile->setText(profile.caFile);
    updateProxy();
    updateZoneFound();

    Profile usual;
    writeTo(&usual);
    m_fold->setChecked(usual != Profile());
}

void AdvancedPanel::setZoneFound(const ApiZone &zone)
{
    m_zoneFound->setText(describe(zone));
    updateZoneFound();
}

void AdvancedPanel::updateZoneFound()
{
    m_zoneFound->setVisible(m_apiZone->currentText() == foundByItself() && !m_zoneFound->text().isEmpty());
}

void AdvancedPanel::writeTo(Profile *profile) const
{
    profile->algorithm = SigningAlgorithm(m_algorithm->currentData().toInt());
    const QString apiZone = m_apiZone->currentText().trimmed();
    profile->apiZone = apiZone == foundByItself() ? u"auto"_s : apiZone;
    profile->reportZone = m_reportZone->currentText().trimmed();
    profile->pageSize = m_pageSize->value();
    profile->rate = m_rate->currentData().toInt();
    profile->monthsKept = m_monthsKept->value();
    profile->proxyMode = ProxyMode(m_proxyMode->currentData().toInt());
    profile->proxyUrl = m_proxyUrl->text().trimmed();
    profile->caFile = m_caFile->text().trimmed();
}

void AdvancedPanel::createFields()
{
    m_algorithm = new QComboBox(m_content);
    m_algorithm->addItem(u"HS256"_s, int(SigningAlgorithm::HS256));
    m_algorithm->addItem(u"HS512"_s, int(SigningAlgorithm::HS512));
    m_apiZone = createZoneCombo(foundByItself(), m_content);
    m_apiZone->setToolTip(tr("The zone of the API's dates; as a rule the ids of the sessions tell it."));
    m_zoneFound = new QLabel(m_content);
    m_zoneFound->setObjectName(u"zoneFound"_s);
    m_zoneFound->setWordWrap(true);
    m_zoneFound->setTextFormat(Qt::PlainText);
    m_zoneFound->setForegroundRole(QPalette::PlaceholderText);
    connect(m_apiZone, &QComboBox::currentTextChanged, this, &AdvancedPanel::updateZoneFound);
    m_reportZone = createZoneCombo(u"UTC"_s, m_content);
    m_pageSize = new QSpinBox(m_content);
    m_pageSize->setRange(1, Profile::MaxPageSize);
    m_pageSize->setSingleStep(100);
    m_pageSize->setGroupSeparatorShown(true);
    m_rate = new QComboBox(m_content);
    m_rate->setObjectName(u"rate"_s);
    m_rate->addItem(tr("As the vendor allows: 60, and 1,800 an hour"), Profile::UsualRate);
    for (const int rate : {10, 20, 30, 60, 120, 300, 600})
        m_rate->addItem(QLocale().toString(rate), rate);
    m_rate->addItem(tr("No limit"), 0);
    m_rate->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rate->setToolTip(tr("Up to 60 a minute, 1,800 an hour stay the limit; more is for a server of your own."));
    m_monthsKept = new QSpinBox(m_content);
    m_monthsKept->setObjectName(u"monthsKept"_s);
    m_monthsKept->setRange(0, Profile::MaxMonthsKept);
    m_monthsKept->setSpecialValueText(tr("until I delete them"));
    m_monthsKept->setSuffix(tr(" months"));
    m_monthsKept->setToolTip(tr("What was received names persons. When its time is over it is deleted from this "
                                "computer; totals and completeness remain."));
    m_proxyMode = new QComboBox(m_content);
    m_proxyMode->setObjectName(u"proxyMode"_s);
    m_proxyMode->addItem(tr("As the system"), int(ProxyMode::System));
    m_proxyMode->addItem(tr("None"), int(ProxyMode::None));
    m_proxyMode->addItem(tr("This one"), int(ProxyMode::Manual));
    m_proxyUrl = new QLineEdit(m_content);
    m_proxyUrl->setObjectName(u"proxyUrl"_s);
    m_proxyUrl->setPlaceholderText(u"http://proxy.example:8080"_s);
    m_proxyUrlLabel = new QLabel(tr("Prox&y address:"), m_content);
    m_proxyUrlLabel->setBuddy(m_proxyUrl);
    m_caFile = new QLineEdit(m_content);
    m_caFile->setObjectName(u"caFile"_s);
    m_caFile->setPlaceholderText(tr("none: the system's certificates are enough"));
}

QFormLayout *AdvancedPanel::createForm()
{
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Si&gning algorithm:"), m_algorithm);
    form->addRow(tr("Time &zone of the API:"), m_apiZone);
    form->addRow(QString(), m_zoneFound);
    form->addRow(tr("Time zone of re&ports:"), m_reportZone);
    form->addRow(tr("Sessions per r&equest:"), m_pageSize);
    form->addRow(tr("Requests a &minute:"), m_rate);
    form->addRow(tr("&Keep fetches for:"), m_monthsKept);
    form->addRow(tr("Pro&xy:"), m_proxyMode);
    form->addRow(m_proxyUrlLabel, m_proxyUrl);
    auto *caLabel = new QLabel(tr("Additional CA &file:"), m_content);
    caLabel->setBuddy(m_caFile);
    form->addRow(caLabel, createCaFileRow());
    nameFields(*form);
    return form;
}

QWidget *AdvancedPanel::createCaFileRow()
{
    auto *row = new QWidget(m_content);
    auto *browse = new QPushButton(tr("Bro&wse…"), row);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Browse for a file with certification authorities"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_caFile, 1);
    layout->addWidget(browse);
    connect(browse, &QPushButton::clicked, this, &AdvancedPanel::browseForCaFile);
    return row;
}

void AdvancedPanel::setUnfolded(bool unfolded)
{
    m_fold->setArrowType(unfolded ? Qt::DownArrow : isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow);
    m_content->setVisible(unfolded);
}

/// A rate that is not offered was set on the command line.
void AdvancedPanel::showRate(int rate)
{
    if (m_rate->findData(rate) < 0)
        m_rate->insertItem(1, QLocale().toString(rate), rate);
    m_rate->setCurrentIndex(m_rate->findData(rate));
}

void AdvancedPanel::unfold()
{
    m_fold->setChecked(true);
}

void AdvancedPanel::updateProxy()
{
    const bool isManual = m_proxyMode->currentData().toInt() == int(ProxyMode::Manual);
    m_proxyUrlLabel->setVisible(isManual);
    m_proxyUrl->setVisible(isManual);
}

void AdvancedPanel::browseForCaFile()
{
    auto *dialog = new QFileDialog(
        this, tr("Certification authorities"), m_caFile->text(), tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}
