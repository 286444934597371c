#include "CPhoneNumber.h"

#include <phonenumbers/phonenumberutil.h>

#include <cstring>
#include <string>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

size_t baken_phone_e164(const char *text, size_t length, const char *region, char *out, size_t capacity) {
    const PhoneNumberUtil &util = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (util.Parse(std::string(text, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) {
        return 0;
    }
    // Valid, not merely possible: the possible ones include every made-up number of the right length.
    if (!util.IsValidNumber(number)) {
        return 0;
    }
    std::string formatted;
    util.Format(number, PhoneNumberUtil::E164, &formatted);
    if (formatted.size() + 1 > capacity) {
        return 0;
    }
    std::memcpy(out, formatted.c_str(), formatted.size() + 1);
    return formatted.size();
}
